package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Puts a draft together: a tree of variables joined by facts, then the clues by which each is
 * known. Whether it is sound as a whole is not looked at. Safe for several threads.
 */
final class Drafting {
  /** Share of the things with a property that may have the answer for its value. */
  private static final double LARGEST_SHARE = 0.1;

  private static final int LEAF_CLUES = 3;
  private static final int INNER_CLUES = 2;

  private final FactBase facts;
  private final QuestionWriter writer;
  private final Soundness soundness;
  private final Clues clues;
  private final Edges edges;

  Drafting(FactBase facts, QuestionWriter writer, Soundness soundness, Clues clues, Edges edges) {
    this.facts = facts;
    this.writer = writer;
    this.soundness = soundness;
    this.clues = clues;
    this.edges = edges;
  }

  /**
   * Variables and edges only.
   *
   * @param asked fact of the root whose value is the answer; empty where the root is
   */
  Optional<Draft> tree(
      Variable root, Optional<Fact> asked, int variables, Set<String> space, Random random) {
    return grown(root, asked, 0, variables, space, random);
  }

  /**
   * Variables and edges, two of which leave the root; each of these leads to several things, of
   * which only the other one tells which is meant.
   */
  Optional<Draft> fork(
      Variable root, Optional<Fact> asked, int variables, Set<String> space, Random random) {
    return grown(root, asked, 2, variables, space, random);
  }

  private Optional<Draft> grown(
      Variable root,
      Optional<Fact> asked,
      int ofRoot,
      int variables,
      Set<String> space,
      Random random) {
    Draft draft = rootOnly(root, asked);
    String from = Variable.ROOT;
    while (draft.variables().size() < variables) {
      boolean forked = ofRoot > 1 && from.equals(Variable.ROOT);
      int least = forked ? soundness.leastWithout(root) : 1;
      Optional<Draft> grown = grown(draft, from, edges(draft, from, least, space, random), asked);
      if (grown.isEmpty()) {
        return Optional.empty();
      }
      draft = grown.get();
      boolean onwards = draft.variables().size() > ofRoot && random.nextInt(4) > 0;
      from = onwards ? draft.variables().get(draft.variables().size() - 1).name() : Variable.ROOT;
    }
    return Optional.of(draft);
  }

  /** Variables and edges as a structure has them, or so many variables where none is given. */
  Optional<Draft> tree(
      Variable root,
      Optional<Fact> asked,
      Optional<Blueprint.Tree> structure,
      int variables,
      Set<String> space,
      Random random) {
    return structure.isPresent()
        ? tree(root, asked, structure.get(), space, random)
        : tree(root, asked, variables, space, random);
  }

  /** Variables and edges as a given structure has them. */
  Optional<Draft> tree(
      Variable root,
      Optional<Fact> asked,
      Blueprint.Tree structure,
      Set<String> space,
      Random random) {
    Optional<Draft> draft = Optional.of(rootOnly(root, asked));
    for (Blueprint.Join join : structure.joins()) {
      draft = draft.flatMap(tree -> joined(tree, asked, join, space, random));
    }
    return draft;
  }

  private Optional<Draft> joined(
      Draft draft, Optional<Fact> asked, Blueprint.Join join, Set<String> space, Random random) {
    String from = draft.variables().get(join.from()).name();
    List<Edges.Edge> ofKind =
        edges(draft, from, 1, space, random).stream()
            .filter(edge -> join.kind().has(edge.fact().property()))
            .toList();
    return grown(draft, from, ofKind, asked);
  }

  private Draft rootOnly(Variable root, Optional<Fact> asked) {
    return new Draft(
        List.of(root), List.of(clues.type(root)), asked.map(Fact::property).orElse(""));
  }

  private List<Edges.Edge> edges(
      Draft draft, String from, int least, Set<String> space, Random random) {
    return edges.of(draft.variable(from).entityId(), least, space, random);
  }

  private Optional<Draft> grown(
      Draft draft, String from, List<Edges.Edge> offered, Optional<Fact> asked) {
    Variable start = draft.variable(from);
    Set<String> used = new HashSet<>();
    draft.variables().forEach(variable -> used.add(variable.entityId()));
    for (Edges.Edge edge : offered) {
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

  /** Facts whose value can be asked for: said by a noun or an event, and one of its kind. */
  List<Fact> askable(Variable root, Random random) {
    return Clues.shuffled(clues.ownFacts(root.entityId()), random).stream()
        .filter(fact -> writer.canAsk(fact, root))
        .filter(this::isOnlyValue)
        .toList();
  }

  /** Whether few share the value: who guesses the most frequent one must mostly be wrong. */
  boolean isHardToGuess(Fact fact) {
    return facts.sharing(fact) <= Math.max(1, facts.having(fact.property()) * LARGEST_SHARE);
  }

  private boolean isOnlyValue(Fact fact) {
    return facts.about(fact.subject()).stream()
        .filter(other -> other.property().equals(fact.property()))
        .allMatch(
            other -> FactBase.answerKey(other.value()).equals(FactBase.answerKey(fact.value())));
  }

  /** Adds clues: to what is not known by its edges until it is known, to other variables a few. */
  Optional<Draft> specified(Draft tree, Wanted wanted, Random random) {
    Draft draft = tree;
    HiddenNames hidden = HiddenNames.of(facts, tree);
    for (Variable variable : reversed(tree.variables())) {
      boolean unknown = soundness.handles().needMore(tree, variable);
      int most = unknown ? LEAF_CLUES : random.nextInt(INNER_CLUES + 1);
      draft = withClues(draft, variable, most, hidden, offered(variable, most, wanted, random));
      if (soundness.handles().needMore(draft, variable)) {
        return Optional.empty();
      }
    }
    if (!Soundness.isUnique(facts, draft)) {
      int most = INNER_CLUES + 1;
      draft =
          withClues(draft, tree.root(), most, hidden, offered(tree.root(), most, wanted, random));
    }
    return Optional.of(draft);
  }

  /** With clues that make the variable known first, then with others, so many in all at most. */
  private Draft withClues(
      Draft start, Variable variable, int most, HiddenNames hidden, List<Constraint> offered) {
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

  private List<Constraint> offered(Variable variable, int most, Wanted wanted, Random random) {
    return most == 0 ? List.of() : wanted.ordered(clues.on(variable, random));
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
