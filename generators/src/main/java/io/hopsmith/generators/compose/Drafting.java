package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.QuestionWriter;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Puts a draft together: a tree of variables joined by facts, then the clues by which each is
 * known. Whether it is sound as a whole is not looked at. Safe for several threads.
 */
final class Drafting {
  /** Share of the things with a property that may have the answer for its value. */
  private static final double LARGEST_SHARE = 0.1;

  private static final int MOST_ORDERED = 2;

  /** Edges of a fork. */
  private static final int FORKED = 2;

  /** Share of what a relation leads to above which a thing is the first that one thinks of. */
  private static final double OBVIOUS = 0.3;

  private static final int LEAST_TELLING = 10;

  private final FactBase facts;
  private final QuestionWriter writer;
  private final Soundness soundness;
  private final Clues clues;
  private final Edges edges;
  private final Rings rings;
  private final Specifying specifying;

  Drafting(
      FactBase facts, Lexicon lexicon, QuestionWriter writer, Soundness soundness, Clues clues) {
    this.facts = facts;
    this.writer = writer;
    this.soundness = soundness;
    this.clues = clues;
    edges = new Edges(facts, lexicon, clues);
    rings = new Rings(this, edges, new Following(facts));
    specifying = new Specifying(facts, lexicon, soundness, clues);
  }

  /** Trees that are closed to rings. */
  Rings rings() {
    return rings;
  }

  /**
   * Variables and edges only.
   *
   * @param asked fact of the root whose value is the answer; empty where the root is
   */
  Optional<Draft> tree(
      Variable root, Optional<Fact> asked, int variables, Space space, Random random) {
    return grown(rootOnly(root, asked), asked, 0, variables, space, random);
  }

  /**
   * Variables and edges, two of which leave one thing; each of these leads to several things, of
   * which only the other one tells which is meant.
   *
   * @param beyond whether they leave a thing that leads to the root, rather than the root
   */
  Optional<Draft> fork(
      Variable root,
      Optional<Fact> asked,
      int variables,
      Space space,
      boolean beyond,
      Random random) {
    Optional<Draft> draft = Optional.of(rootOnly(root, asked));
    if (beyond) {
      draft = draft.flatMap(alone -> grown(alone, Variable.ROOT, asked, space, random));
    }
    for (int i = 0; i < FORKED; i++) {
      draft = draft.flatMap(tree -> forked(tree, asked, beyond, space, random));
    }
    return draft.flatMap(tree -> grown(tree, asked, FORKED, variables, space, random));
  }

  private Optional<Draft> forked(
      Draft tree, Optional<Fact> asked, boolean beyond, Space space, Random random) {
    String hub = tree.variables().get(beyond ? 1 : 0).name();
    int least = soundness.leastWithout(tree.root());
    return grown(tree, hub, edges(tree, hub, least, space, random), asked);
  }

  private Optional<Draft> grown(
      Draft start, Optional<Fact> asked, int ofRoot, int variables, Space space, Random random) {
    Draft draft = start;
    while (draft.variables().size() < variables) {
      boolean onwards = draft.variables().size() > ofRoot && random.nextInt(4) > 0;
      String from =
          onwards ? draft.variables().get(draft.variables().size() - 1).name() : Variable.ROOT;
      Optional<Draft> grown = grown(draft, from, asked, space, random);
      if (grown.isEmpty()) {
        return Optional.empty();
      }
      draft = grown.get();
    }
    return Optional.of(draft);
  }

  /** Variables and edges as a structure has them, or so many variables where none is given. */
  Optional<Draft> tree(
      Variable root,
      Optional<Fact> asked,
      Optional<Blueprint.Tree> structure,
      int variables,
      Space space,
      Random random) {
    return structure.isPresent()
        ? tree(root, asked, structure.get(), space, random)
        : tree(root, asked, variables, space, random);
  }

  /** Variables and edges as a given structure has them. */
  Optional<Draft> tree(
      Variable root, Optional<Fact> asked, Blueprint.Tree structure, Space space, Random random) {
    Optional<Draft> draft = Optional.of(rootOnly(root, asked));
    for (Blueprint.Join join : structure.joins()) {
      draft = draft.flatMap(tree -> joined(tree, asked, join, space, random));
    }
    return draft;
  }

  private Optional<Draft> joined(
      Draft draft, Optional<Fact> asked, Blueprint.Join join, Space space, Random random) {
    String from = draft.variables().get(join.from()).name();
    if (join.to() < draft.variables().size()) {
      String to = draft.variables().get(join.to()).name();
      return rings.closed(draft, from, to, join.kind(), asked, random);
    }
    List<Edges.Edge> ofKind =
        edges(draft, from, 1, space, random).stream()
            .filter(edge -> join.kind().has(edge.fact().property()))
            .toList();
    return grown(draft, from, ofKind, asked);
  }

  Draft rootOnly(Variable root, Optional<Fact> asked) {
    return new Draft(
        List.of(root), List.of(clues.type(root)), asked.map(Fact::property).orElse(""));
  }

  /**
   * Edges from a variable, those first that are to be tried first. What comes before or after what
   * comes before or after something is tedious to read: of such edges a draft has {@value
   * #MOST_ORDERED} at most.
   */
  List<Edges.Edge> edges(Draft draft, String from, int least, Space space, Random random) {
    List<Edges.Edge> offered = edges.of(draft.variable(from).entityId(), least, space, random);
    long ordered =
        draft.constraints().stream()
            .filter(edge -> edge.isEdge() && RelationKind.ORDER.has(edge.predicate()))
            .count();
    return ordered >= MOST_ORDERED
        ? offered.stream().filter(e -> !RelationKind.ORDER.has(e.fact().property())).toList()
        : offered;
  }

  /** With one more thing, to which some edge leads. */
  Optional<Draft> grown(
      Draft draft, String from, Optional<Fact> asked, Space space, Random random) {
    return grown(draft, from, edges(draft, from, 1, space, random), asked);
  }

  private Optional<Draft> grown(
      Draft draft, String from, List<Edges.Edge> offered, Optional<Fact> asked) {
    return offered.stream().flatMap(edge -> grown(draft, from, edge, asked).stream()).findFirst();
  }

  /** With the thing that an edge leads to, unless the draft has it or the edge tells the answer. */
  Optional<Draft> grown(Draft draft, String from, Edges.Edge edge, Optional<Fact> asked) {
    boolean gives = asked.filter(fact -> tells(fact, edge.fact())).isPresent();
    boolean obvious = from.equals(Variable.ROOT) && !edge.forward() && isObvious(edge.fact());
    boolean used =
        draft.variables().stream().anyMatch(each -> each.entityId().equals(edge.target()));
    if (gives || used || obvious) {
      return Optional.empty();
    }
    Variable start = draft.variable(from);
    return clues
        .variable(draft.nextName(), edge.target())
        .map(next -> draft.plus(next, List.of(clues.type(next), edge.between(start, next))));
  }

  /** Whether so many things lead to the fact's value that nobody needs to find the one meant. */
  private boolean isObvious(Fact fact) {
    int having = facts.having(fact.property());
    return having >= LEAST_TELLING && facts.sharing(fact) > having * OBVIOUS;
  }

  /** Whether an edge would state the asked fact, or lead to the very entity asked for. */
  static boolean tells(Fact asked, Fact fact) {
    String object = asked.value().entity();
    boolean namesAnswer =
        !object.isEmpty()
            && (fact.value().entity().equals(object) || fact.subject().equals(object));
    boolean isAsked =
        fact.subject().equals(asked.subject()) && fact.property().equals(asked.property());
    return namesAnswer || isAsked;
  }

  /**
   * Facts whose value can be asked for: said by a noun or an event, and one of its kind; those that
   * promise more tend to come first.
   */
  List<Fact> askable(Variable root, Wanted wanted, Random random) {
    return Lottery.weighted(
            clues.ownFacts(root.entityId()),
            fact -> wanted.promise().applyAsDouble(fact.property()),
            random)
        .stream()
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

  /** Adds the clues by which each thing is known, or empty where some thing has too few. */
  Optional<Draft> specified(Draft tree, Wanted wanted, Random random) {
    return specifying.specified(tree, wanted, random);
  }
}
