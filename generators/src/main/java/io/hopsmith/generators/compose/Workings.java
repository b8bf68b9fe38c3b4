package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
import io.hopsmith.generators.compose.Blueprint.Tree;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.generators.question.Working;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Composes questions about several things of one kind: by how much two of them differ, how much
 * they make together, how long it took from one to the other, or which of three comes first. Each
 * thing is described by clues and by one more thing at most, and is known by what is said of it;
 * what is asked is {@link Exact}. Safe for several threads.
 */
final class Workings {
  private static final int OTHERS = 6;

  /** That one part of a difference speaks of. */
  private static final int MOST_THINGS = 2;

  private final FactBase facts;
  private final Clues clues;
  private final Drafting drafting;
  private final WorkedAnswers answers;
  private final Soundness parts;

  Workings(FactBase facts, Clues clues, Drafting drafting, WorkedAnswers answers) {
    this.facts = facts;
    this.clues = clues;
    this.drafting = drafting;
    this.answers = answers;
    parts = Soundness.ofParts(facts);
  }

  /**
   * By how much a value of the root differs from another thing's, or how much they make together,
   * if this try finds one.
   */
  Optional<Plan> reckoned(Variable root, Space space, Wanted wanted, Random random) {
    int things = 1 + random.nextInt(MOST_THINGS);
    Optional<Fact> asked =
        exact(root, wanted, random)
            .filter(fact -> wanted.allowsReckoning(fact.value()))
            .findFirst();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<Fact> partners =
        others(asked.get(), root, random).stream()
            .filter(other -> isFirstOfPair(root.entityId(), other.subject()))
            .filter(other -> answers.mayBeDifference(asked.get().value(), other.value()))
            .limit(OTHERS)
            .toList();
    return several(root, asked.get(), partners, List.of(things, 1), space, wanted, random)
        .map(drafts -> new Plan(drafts, working(drafts, wanted.reckoned(asked.get(), random))));
  }

  /** A pair is asked about from one of its ends: seeds of another group would ask the same. */
  private static boolean isFirstOfPair(String one, String other) {
    int there = (one + ' ' + other).hashCode();
    int back = (other + ' ' + one).hashCode();
    return there == back ? one.compareTo(other) < 0 : there < back;
  }

  /**
   * Which of three things is first or greatest, if this try finds one: who finds one of two alone
   * is right half the time. The root is; it is described by another thing, for its own page would
   * say by itself that it is the one.
   */
  Optional<Plan> comparison(Variable root, Space space, Wanted wanted, Random random) {
    Operation.Kind kind = random.nextBoolean() ? Operation.Kind.GREATEST : Operation.Kind.LEAST;
    Optional<Fact> asked = exact(root, wanted, random).findFirst();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    List<Fact> behind =
        others(asked.get(), root, random).stream()
            .filter(other -> isFirst(kind, asked.get(), other))
            .toList();
    return several(root, asked.get(), behind, List.of(2, 1, 1), space, wanted, random)
        .map(drafts -> Clues.shuffled(drafts, random))
        .map(drafts -> new Plan(drafts, working(drafts, kind)));
  }

  private static boolean isFirst(Operation.Kind kind, Fact one, Fact other) {
    return Worked.ranked(kind, 1, List.of(one.value(), other.value()), 0).equals(OptionalInt.of(0));
  }

  private Stream<Fact> exact(Variable root, Wanted wanted, Random random) {
    return drafting.askable(root, wanted, random).stream()
        .filter(fact -> Exact.is(fact.value()) && wanted.allows(fact.value()));
  }

  private Working working(List<Draft> drafts, Operation.Kind kind) {
    return Working.ofParts(kind, Exact.unit(value(drafts.get(0))));
  }

  private Value value(Draft draft) {
    return facts.about(draft.root().entityId()).stream()
        .filter(fact -> fact.property().equals(draft.property()))
        .findFirst()
        .orElseThrow()
        .value();
  }

  /**
   * Drafts that ask the same of the root and of others of its type, no two alike.
   *
   * @param things how many things each draft speaks of, where no structure is wanted
   */
  private Optional<List<Draft>> several(
      Variable root,
      Fact asked,
      List<Fact> others,
      List<Integer> things,
      Space space,
      Wanted wanted,
      Random random) {
    List<Draft> drafts = new ArrayList<>();
    List<Value> values = new ArrayList<>(List.of(asked.value()));
    part(root, asked, things.get(0), wanted.tree(0), space, wanted, random).ifPresent(drafts::add);
    for (Fact other : drafts.isEmpty() ? List.<Fact>of() : limited(others)) {
      int next = drafts.size();
      boolean apart = values.stream().allMatch(value -> Exact.areApart(value, other.value()));
      Optional<Draft> draft =
          apart
              ? of(other, root.type(), things.get(next), wanted.tree(next), space, wanted, random)
                  .filter(part -> areApart(drafts, part))
              : Optional.empty();
      draft.ifPresent(drafts::add);
      draft.ifPresent(part -> values.add(other.value()));
      if (drafts.size() == things.size()) {
        return Optional.of(drafts);
      }
    }
    return Optional.empty();
  }

  private static List<Fact> limited(List<Fact> others) {
    return others.subList(0, Math.min(OTHERS, others.size()));
  }

  private Optional<Draft> of(
      Fact asked,
      String type,
      int things,
      Optional<Tree> structure,
      Space space,
      Wanted wanted,
      Random random) {
    return clues
        .variable(Variable.ROOT, asked.subject())
        .filter(variable -> variable.type().equals(type))
        .flatMap(
            variable ->
                part(
                    variable,
                    asked,
                    things,
                    structure,
                    space.over(around(variable)),
                    wanted,
                    random));
  }

  private Optional<Draft> part(
      Variable root,
      Fact asked,
      int things,
      Optional<Tree> structure,
      Space space,
      Wanted wanted,
      Random random) {
    return drafting
        .tree(root, Optional.of(asked), structure, things, space, random)
        .flatMap(tree -> drafting.specified(tree, wanted, random))
        .filter(parts::isSound);
  }

  /** Facts of other things of this side that give the same property another value. */
  private List<Fact> others(Fact asked, Variable root, Random random) {
    List<Fact> others =
        facts.of(asked.property()).stream()
            .filter(fact -> !fact.subject().equals(root.entityId()))
            .filter(fact -> Exact.is(fact.value()))
            .filter(fact -> Worked.isPossible(List.of(asked.value(), fact.value())))
            .filter(fact -> clues.isOfSide(fact.subject()) && clues.isOwn(fact))
            .toList();
    return Clues.shuffled(others, random);
  }

  /** Things of this side that facts join to the variable's. */
  private Set<String> around(Variable variable) {
    Set<String> around =
        facts.about(variable.entityId()).stream()
            .map(fact -> fact.value().entity())
            .collect(Collectors.toCollection(HashSet::new));
    facts.naming(variable.entityId()).forEach(fact -> around.add(fact.subject()));
    around.removeIf(id -> !clues.isOfSide(id));
    return around;
  }

  /** Whether no draft speaks of a thing that another one hides. */
  private boolean areApart(List<Draft> drafts, Draft other) {
    return drafts.stream().allMatch(one -> areApart(one, other));
  }

  private boolean areApart(Draft one, Draft other) {
    Set<String> entities =
        one.variables().stream().map(Variable::entityId).collect(Collectors.toSet());
    boolean shared =
        other.variables().stream().map(Variable::entityId).anyMatch(entities::contains);
    return !shared && !tells(one, other) && !tells(other, one);
  }

  private boolean tells(Draft said, Draft hiding) {
    HiddenNames hidden = HiddenNames.of(facts, hiding);
    return said.constraints().stream()
        .filter(constraint -> !constraint.isEdge())
        .flatMap(constraint -> facts.fact(constraint.factId()).stream())
        .filter(fact -> !fact.property().equals("type"))
        .anyMatch(fact -> hidden.areToldBy(fact.value()));
  }
}
