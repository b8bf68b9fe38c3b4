package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What must hold of a draft before any solver is asked: one answer, no edge for decoration, no page
 * that says enough by itself, and inner things that can be found.
 */
final class Soundness {
  private static final double MARGIN = 0.1;

  /** Answers that must be left without any one thing: with only two a guess is too often right. */
  private static final int LEAST_WITHOUT = 3;

  /** Of things of a rare type fewer can be left: one in so many of them, but never one alone. */
  private static final int RARE = 5;

  private static final int LEAST_OF_RARE = 2;

  /** Entities that may fit what is said of one thing below the root. */
  private static final int MOST_PER_THING = 3;

  /** Share of the things of a type that may fit a clue on one of them. */
  private static final double LARGEST_SHARE = 0.2;

  /** Entities that may share a clue by which a thing is to be found. */
  private static final int MOST_PER_HANDLE = 4;

  /** Handles that a thing needs of which each alone may belong to several. */
  private static final int HANDLES = 2;

  /** Dates are written yyyymmdd. */
  private static final double DATE_YEAR = 10_000;

  /** Share of the entities with a property that may have a value which is no name. */
  private static final double RARE_WORDS = 0.01;

  /**
   * A capital or a digit past the first letter: the first word of a cell begins with one anyway.
   */
  private static final Pattern NAMES = Pattern.compile("(?<=.)(?:\\b\\p{Lu}|\\d)");

  private final FactBase facts;
  private final Nature nature;

  Soundness(FactBase facts) {
    this.facts = facts;
    nature = new Nature(facts);
  }

  /**
   * Whether no thing is one of several that another leads to: see {@link Nature}; needs no clues.
   */
  boolean isTied(Draft draft) {
    return nature.tells(draft);
  }

  boolean isSound(Draft draft) {
    return isTied(draft)
        && everyLeafHasAHandle(draft)
        && restsOnSeveralPages(draft)
        && isUnique(facts, draft)
        && everyEdgeIsNeeded(draft)
        && everyThingCanBeFound(draft)
        && noPageSuffices(draft);
  }

  /**
   * Exactly one answer, also when bounds are read a tenth wider, of exactly one thing: another that
   * fits has an answer too, though no page gives it.
   */
  static boolean isUnique(QuerySolver solver, Draft draft) {
    Set<String> exact = solver.answers(draft.query(), 0);
    return exact.size() == 1
        && exact.equals(solver.answers(draft.query(), MARGIN))
        && solver.answers(draft.query().ofThings(), MARGIN).size() == 1;
  }

  /** Without what hangs on any one edge, more than one answer remains. */
  boolean everyEdgeIsNeeded(Draft draft) {
    int ofType = facts.countOf(draft.root().type());
    int least = Math.max(LEAST_OF_RARE, Math.min(LEAST_WITHOUT, ofType / RARE));
    for (Variable variable : draft.variables()) {
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        if (facts.answers(draft.withoutBranch(edge, variable.name()).query(), 0).size() < least) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * A search needs something to begin with: a handle that belongs to one thing by nature, or two
   * handles, or one and the year of something.
   */
  boolean everyLeafHasAHandle(Draft draft) {
    return draft.variables().stream()
        .filter(variable -> draft.edgesBelow(variable.name()).isEmpty())
        .allMatch(
            leaf -> {
              List<Constraint> clues = draft.clues(leaf.name());
              List<Constraint> handles = clues.stream().filter(this::isHandle).toList();
              return handles.size() >= HANDLES
                  || handles.stream().anyMatch(handle -> isOfOne(handle, leaf))
                  || (!handles.isEmpty() && clues.stream().anyMatch(Soundness::isWithinAYear));
            });
  }

  /** Whether a handle says by itself which thing is meant, beyond the index too. */
  private boolean isOfOne(Constraint handle, Variable variable) {
    List<String> types = facts.entity(handle.object()).map(Entity::types).orElse(List.of());
    return handle.operator() == Operator.RANGE
        || nature.isOfOne(handle.predicate(), variable.type(), types);
  }

  /**
   * Whether a clue can be searched for and says which thing is meant beyond the index too: a name,
   * a day, or words that are rare among many. Amounts and periods can be checked on a page, but no
   * search finds the page by them.
   */
  boolean isHandle(Constraint clue) {
    int sharing = facts.answers(new Query(List.of(clue), clue.subject(), ""), 0).size();
    return sharing <= MOST_PER_HANDLE
        && switch (clue.operator()) {
          case ENTITY -> true;
          case TEXT ->
              NAMES.matcher(clue.object()).find()
                  || sharing <= RARE_WORDS * facts.having(clue.predicate());
          case RANGE -> clue.unit().equals(Constraint.DATE) && isDay(clue);
          case TYPE, VARIABLE -> false;
        };
  }

  /** What a thing can be searched for by, then the other clues, all in their order. */
  List<Constraint> handlesFirst(List<Constraint> offered, Variable variable) {
    List<Constraint> ordered = new ArrayList<>(telling(offered, variable));
    offered.stream().filter(clue -> !ordered.contains(clue)).forEach(ordered::add);
    return ordered;
  }

  /** The first clues that {@link #everyLeafHasAHandle} asks for, or what there is of them. */
  private List<Constraint> telling(List<Constraint> offered, Variable variable) {
    List<Constraint> handles = offered.stream().filter(this::isHandle).toList();
    Optional<Constraint> ofOne =
        handles.stream().filter(handle -> isOfOne(handle, variable)).findFirst();
    if (ofOne.isPresent() || handles.isEmpty()) {
      return ofOne.stream().toList();
    }
    Stream<Constraint> years = offered.stream().filter(Soundness::isWithinAYear);
    return Stream.concat(handles.stream(), years).distinct().limit(HANDLES).toList();
  }

  /** Whether a clue leaves out most things of its kind: "borders Peru", not "lies on Earth". */
  boolean tells(Constraint clue, Variable variable) {
    int fitting = facts.answers(new Query(List.of(clue), clue.subject(), ""), 0).size();
    return fitting <= Math.max(MOST_PER_THING, facts.countOf(variable.type()) * LARGEST_SHARE);
  }

  private static boolean isWithinAYear(Constraint clue) {
    return clue.unit().equals(Constraint.DATE)
        && (int) (clue.low() / DATE_YEAR) == (int) (clue.high() / DATE_YEAR);
  }

  private static boolean isDay(Constraint clue) {
    return clue.low() == clue.high() && clue.low() % 100 > 0;
  }

  /** The inferences do not all rest on one page. */
  private boolean restsOnSeveralPages(Draft draft) {
    Set<String> pages = new TreeSet<>();
    draft.variables().forEach(variable -> pages.add(draft.evidence(variable.name()).url()));
    if (!draft.property().isEmpty()) {
      pages.add(GoldAnswer.evidence(draft, facts).url());
    }
    return pages.size() > 1;
  }

  /** What is said of each thing below the root leaves few candidates for it. */
  private boolean everyThingCanBeFound(Draft draft) {
    for (Variable variable : draft.variables()) {
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        String below = Draft.other(edge, variable.name());
        if (facts.answers(new Query(draft.subtree(below), below, ""), 0).size() > MOST_PER_THING) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * No page that bears on the question gives the answer by what it alone states: its share of the
   * clues and edges has more than one answer, or does not reach the root.
   */
  private boolean noPageSuffices(Draft draft) {
    Set<String> pages = new TreeSet<>();
    draft.constraints().forEach(constraint -> pages.addAll(pagesOf(constraint)));
    return pages.stream().noneMatch(page -> suffices(page, draft));
  }

  private boolean suffices(String page, Draft draft) {
    List<Constraint> stated =
        draft.constraints().stream()
            .filter(c -> c.operator() == Operator.TYPE || pagesOf(c).contains(page))
            .toList();
    boolean saysSomething = stated.stream().anyMatch(c -> c.operator() != Operator.TYPE);
    boolean saysAnswer =
        draft.property().isEmpty()
            || facts.about(draft.root().entityId()).stream()
                .anyMatch(f -> f.property().equals(draft.property()) && f.url().equals(page));
    return saysSomething
        && saysAnswer
        && facts.answers(new Query(stated, Variable.ROOT, draft.property()), 0).size() < 2;
  }

  /** Pages that state the constraint's fact. */
  private Set<String> pagesOf(Constraint constraint) {
    return facts.fact(constraint.factId()).map(facts::pagesStating).orElse(Set.of());
  }
}
