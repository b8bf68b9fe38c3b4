package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.Made;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Composes an over-specified question over the entities of an information space: a tree of
 * variables joined by facts, each with exact clues, that has exactly one answer and in which no
 * edge is decoration.
 *
 * <p>Safe for several threads. Cost: at most {@value #TRIES} trees, each with some tens of formal
 * queries.
 */
public final class Composer {
  private static final int TRIES = 150;

  /** Of them with the seed as the thing asked about. */
  private static final int OF_SEED = 50;

  /** Share of the things with a property that may have the answer for its value. */
  private static final double LARGEST_SHARE = 0.1;

  private static final int LEAF_CLUES = 3;
  private static final int INNER_CLUES = 2;

  private final FactBase facts;
  private final QuestionWriter writer;
  private final Soundness soundness;
  private final Clues clues;

  public Composer(FactBase facts, Lexicon lexicon, QuestionWriter writer, Side side) {
    this.facts = facts;
    this.writer = writer;
    soundness = new Soundness(facts);
    clues = new Clues(facts, lexicon, side);
  }

  /**
   * A sound draft over the space, or empty when none was found. The seed is tried as the thing
   * asked about before others of its group are, so that answers spread over the corpus instead of
   * gathering where many walks meet.
   *
   * @param seed id of the entity that the space was found around
   * @param space ids of entities that may become variables
   * @param made what need not be asked again
   */
  public Optional<Draft> compose(
      String seed, Set<String> space, Shape shape, Made made, Random random) {
    List<String> roots = space.stream().filter(made::mayAskAbout).sorted().toList();
    for (int i = 0; i < TRIES && !roots.isEmpty(); i++) {
      String root = i < OF_SEED ? seed : roots.get(random.nextInt(roots.size()));
      Optional<Draft> draft =
          tree(root, space, shape, random)
              .flatMap(tree -> specified(tree, random))
              .filter(soundness::isSound)
              .filter(sound -> !made.enough(sound, facts));
      if (draft.isPresent()) {
        made.begin(draft.get(), facts);
        return draft;
      }
    }
    return Optional.empty();
  }

  /** Variables and edges only. */
  private Optional<Draft> tree(String rootId, Set<String> space, Shape shape, Random random) {
    Optional<Variable> root = clues.variable(Variable.ROOT, rootId);
    if (root.isEmpty()) {
      return Optional.empty();
    }
    int hops = shape.leastHops() + random.nextInt(shape.mostHops() - shape.leastHops() + 1);
    Optional<Fact> asked =
        hops > 2 && random.nextBoolean() ? askable(root.get(), random) : Optional.empty();
    int wanted = asked.isPresent() ? hops - 1 : hops;
    Draft draft =
        new Draft(
            List.of(root.get()),
            List.of(clues.type(root.get())),
            asked.map(Fact::property).orElse(""));
    String from = Variable.ROOT;
    while (draft.variables().size() < wanted) {
      Optional<Draft> grown = grown(draft, from, space, asked, random);
      if (grown.isEmpty()) {
        return Optional.empty();
      }
      draft = grown.get();
      boolean onwards = random.nextInt(4) > 0;
      from = onwards ? draft.variables().get(draft.variables().size() - 1).name() : Variable.ROOT;
    }
    return Optional.of(draft);
  }

  private Optional<Draft> grown(
      Draft draft, String from, Set<String> space, Optional<Fact> asked, Random random) {
    Variable start = draft.variable(from);
    Set<String> used = new HashSet<>();
    draft.variables().forEach(variable -> used.add(variable.entityId()));
    for (Clues.Edge edge : clues.edges(start.entityId(), space, random)) {
      boolean gives = asked.filter(fact -> sameStatement(fact, edge.fact())).isPresent();
      Optional<Variable> next = clues.variable(draft.nextName(), edge.target());
      if (next.isPresent() && !gives && !used.contains(edge.target())) {
        return Optional.of(
            draft.plus(
                next.get(), List.of(clues.type(next.get()), edge.between(start, next.get()))));
      }
    }
    return Optional.empty();
  }

  /** Whether an edge would state the asked fact, or lead to the very entity asked for. */
  private static boolean sameStatement(Fact asked, Fact fact) {
    String object = asked.value().entity();
    boolean namesAnswer =
        !object.isEmpty()
            && (fact.value().entity().equals(object) || fact.subject().equals(object));
    boolean isAsked =
        fact.subject().equals(asked.subject()) && fact.property().equals(asked.property());
    return namesAnswer || isAsked;
  }

  /**
   * A fact whose value can be the answer: said by a noun or an event, one of its kind, and not what
   * one would guess.
   */
  private Optional<Fact> askable(Variable root, Random random) {
    return Clues.shuffled(clues.ownFacts(root.entityId()), random).stream()
        .filter(fact -> writer.canAsk(fact, root))
        .filter(fact -> isOnlyValue(fact))
        .filter(this::isHardToGuess)
        .findFirst();
  }

  /** Whether few share the value: who guesses the most frequent one must mostly be wrong. */
  private boolean isHardToGuess(Fact fact) {
    return facts.sharing(fact) <= Math.max(1, facts.having(fact.property()) * LARGEST_SHARE);
  }

  private boolean isOnlyValue(Fact fact) {
    return facts.about(fact.subject()).stream()
        .filter(other -> other.property().equals(fact.property()))
        .allMatch(
            other -> FactBase.answerKey(other.value()).equals(FactBase.answerKey(fact.value())));
  }

  /** Adds clues: to what is not known by its edges until it is known, to other variables a few. */
  private Optional<Draft> specified(Draft tree, Random random) {
    Draft draft = tree;
    HiddenNames hidden = HiddenNames.of(facts, tree);
    for (Variable variable : reversed(tree.variables())) {
      boolean unknown = soundness.handles().needMore(tree, variable);
      int most = unknown ? LEAF_CLUES : random.nextInt(INNER_CLUES + 1);
      draft = withClues(draft, variable, most, hidden, random);
      if (soundness.handles().needMore(draft, variable)) {
        return Optional.empty();
      }
    }
    if (!Soundness.isUnique(facts, draft)) {
      draft = withClues(draft, tree.root(), INNER_CLUES + 1, hidden, random);
    }
    return Optional.of(draft);
  }

  /** With clues that make the variable known first, then with others, so many in all at most. */
  private Draft withClues(
      Draft start, Variable variable, int most, HiddenNames hidden, Random random) {
    List<Constraint> offered = most == 0 ? List.of() : clues.on(variable, random);
    Draft draft = start;
    for (Constraint clue : soundness.handles().helping(offered, variable)) {
      if (!soundness.handles().needMore(draft, variable)) {
        break;
      }
      draft = withClue(draft, variable, clue, most, hidden);
    }
    for (Constraint clue : offered) {
      draft = withClue(draft, variable, clue, most, hidden);
    }
    return draft;
  }

  private Draft withClue(
      Draft draft, Variable variable, Constraint clue, int most, HiddenNames hidden) {
    boolean asked =
        variable.name().equals(Variable.ROOT) && clue.predicate().equals(draft.property());
    boolean open =
        draft.clues(variable.name()).size() < most
            && !asked
            && soundness.tells(clue, variable)
            && clues.isOpen(clue, variable, draft, hidden);
    return open && soundness.everyEdgeIsNeeded(draft.plus(clue)) ? draft.plus(clue) : draft;
  }

  private static List<Variable> reversed(List<Variable> variables) {
    List<Variable> copy = new ArrayList<>(variables);
    java.util.Collections.reverse(copy);
    return copy;
  }
}
