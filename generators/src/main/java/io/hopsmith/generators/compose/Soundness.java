package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Taken;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Query;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

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

  private final FactBase facts;
  private final Handles handles;
  private final boolean ofParts;

  Soundness(FactBase facts) {
    this(facts, false);
  }

  private Soundness(FactBase facts, boolean ofParts) {
    this.facts = facts;
    this.ofParts = ofParts;
    handles = new Handles(facts, new Nature(facts));
  }

  /** What must hold of a draft that is one of two: a page may say enough of it. */
  static Soundness ofParts(FactBase facts) {
    return new Soundness(facts, true);
  }

  /** By which clues things are found. */
  Handles handles() {
    return handles;
  }

  boolean isSound(Draft draft) {
    return everyThingIsKnown(draft)
        && (ofParts || restsOnSeveralPages(draft))
        && isUnique(facts, draft)
        && everyEdgeIsNeeded(draft)
        && everyThingCanBeFound(draft)
        && (ofParts || noPageSuffices(draft));
  }

  /**
   * Exactly one answer, also when bounds are read a tenth wider, of exactly one thing: another that
   * fits has an answer too, though no page gives it.
   */
  static boolean isUnique(QuerySolver solver, Draft draft) {
    Set<String> exact = solver.answers(draft.query(), 0);
    return exact.size() == 1
        && exact.equals(solver.answers(draft.query(), MARGIN))
        && draft.query().ofThings().stream()
            .allMatch(thing -> solver.answers(thing, MARGIN).size() == 1);
  }

  /**
   * Whether the second thing of a working within one draft is one alone and its value not told, and
   * no listed thing is spoken of; other plans always may.
   */
  boolean allowsWorking(Plan plan) {
    Draft draft = plan.first();
    if (plan.working().isOverList()) {
      Set<String> listed =
          Taken.entries(plan, facts).stream()
              .map(entry -> entry.value().entity())
              .collect(Collectors.toSet());
      return draft.variables().stream().noneMatch(v -> listed.contains(v.entityId()))
          && draft.constraints().stream().noneMatch(c -> listed.contains(c.object()))
          && isWorkedOutAlike(plan);
    }
    return plan.parts().size() > 1 || plan.working().isNone() || isWorkedOutAlike(plan);
  }

  /** One answer, read generously too, of things that are each one alone. */
  private boolean isWorkedOutAlike(Plan plan) {
    Query query = plan.query();
    Set<String> exact = facts.answers(query, 0);
    return exact.size() == 1
        && exact.equals(facts.answers(query, MARGIN))
        && query.ofThings().stream().allMatch(thing -> facts.answers(thing, MARGIN).size() == 1);
  }

  /** Without what hangs on any one edge, and without one of a ring, several answers remain. */
  boolean everyEdgeIsNeeded(Draft draft) {
    return everyEdgeOfRingsIsNeeded(draft) && everyBranchIsNeeded(draft, branch -> true);
  }

  /**
   * The same of a draft with one more clue on a variable, of which it holds without the clue: an
   * edge that goes with the variable is needed as it was.
   */
  boolean everyEdgeIsStillNeeded(Draft draft, Variable variable) {
    return everyEdgeOfRingsIsNeeded(draft)
        && everyBranchIsNeeded(draft, left -> left.variables().contains(variable));
  }

  /**
   * Without what hangs on any one edge several answers remain.
   *
   * @param affected which of the drafts that are left to look at
   */
  private boolean everyBranchIsNeeded(Draft draft, Predicate<Draft> affected) {
    int least = leastWithout(draft.root());
    for (Variable variable : draft.variables()) {
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        Draft left = draft.withoutBranch(edge, variable.name());
        if (affected.test(left) && facts.answers(left.query(), 0).size() < least) {
          return false;
        }
      }
    }
    return true;
  }

  /** Without any one edge of a ring alone, the others of which keep its things together. */
  private boolean everyEdgeOfRingsIsNeeded(Draft draft) {
    return draft.ringEdges().stream()
        .allMatch(edge -> facts.answers(draft.without(edge).query(), 0).size() >= LEAST_OF_RARE);
  }

  /** Answers that must be left without any one edge. */
  int leastWithout(Variable root) {
    int ofType = facts.countOf(root.type());
    return Math.max(LEAST_OF_RARE, Math.min(LEAST_WITHOUT, ofType / RARE));
  }

  /** What is said of every thing means one, beyond the index too: see {@link Handles}. */
  boolean everyThingIsKnown(Draft draft) {
    return draft.variables().stream().allMatch(variable -> handles.know(draft, variable));
  }

  /** Whether some clue could go and the draft were as sound. */
  boolean isOverSpecified(Draft draft) {
    return draft.allClues().stream().anyMatch(clue -> isIdle(clue, draft));
  }

  /** Whether the draft is as sound without the clue. */
  boolean isIdle(Constraint clue, Draft draft) {
    boolean leaf = draft.edgesTo(clue.subject()).isEmpty();
    boolean last = draft.clues(clue.subject()).size() == 1;
    return !(leaf && last) && isSound(draft.without(clue));
  }

  /** Whether a clue leaves out most things of its kind: "borders Peru", not "lies on Earth". */
  boolean tells(Constraint clue, Variable variable) {
    int fitting = handles.sharing(clue);
    return fitting <= Math.max(MOST_PER_THING, facts.countOf(variable.type()) * LARGEST_SHARE);
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
