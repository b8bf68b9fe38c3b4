package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
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

/**
 * Composes questions about several things of one kind: by how much two of them differ, how long it
 * took from one to the other, or which of three comes first. Each thing is described by clues and
 * by one more thing at most, and is known by what is said of it; what is asked is {@link Exact}.
 * Safe for several threads.
 */
final class Workings {
  private static final int OTHERS = 6;

  private final FactBase facts;
  private final Clues clues;
  private final Drafting drafting;
  private final Soundness parts;

  Workings(FactBase facts, Clues clues, Drafting drafting) {
    this.facts = facts;
    this.clues = clues;
    this.drafting = drafting;
    parts = Soundness.ofParts(facts);
  }

  /** By how much a value of the root differs from another thing's, if this try finds one. */
  Optional<Plan> difference(Variable root, Set<String> space, Random random) {
    return several(root, 2, space, random)
        .map(drafts -> new Plan(drafts, working(drafts, Operation.Kind.DIFFERENCE)));
  }

  /**
   * Which of three things is first or greatest, if this try finds one: who finds one of two alone
   * is right half the time. The one that is meant is described by another thing, for its own page
   * would say by itself that it is the one.
   */
  Optional<Plan> comparison(Variable root, Set<String> space, Random random) {
    Optional<List<Draft>> drafts = several(root, 3, space, random);
    List<Operation.Kind> kinds =
        Clues.shuffled(List.of(Operation.Kind.GREATEST, Operation.Kind.LEAST), random);
    return drafts.flatMap(
        three ->
            kinds.stream()
                .filter(kind -> isDescribed(three, kind))
                .findFirst()
                .map(kind -> new Plan(three, working(three, kind))));
  }

  private boolean isDescribed(List<Draft> drafts, Operation.Kind kind) {
    OptionalInt meant = Worked.ranked(kind, 1, drafts.stream().map(this::value).toList(), 0);
    return meant.isPresent() && drafts.get(meant.getAsInt()).variables().size() > 1;
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

  /** Drafts that ask the same of the root and of others of its type, no two alike. */
  private Optional<List<Draft>> several(
      Variable root, int number, Set<String> space, Random random) {
    Optional<Fact> asked =
        drafting.askable(root, random).stream().filter(fact -> Exact.is(fact.value())).findFirst();
    Optional<Draft> first = asked.flatMap(fact -> part(root, fact, space, random));
    if (first.isEmpty()) {
      return Optional.empty();
    }
    List<Draft> drafts = new ArrayList<>(List.of(first.get()));
    List<Value> values = new ArrayList<>(List.of(asked.get().value()));
    for (Fact other : others(asked.get(), root, random)) {
      boolean apart = values.stream().allMatch(value -> Exact.areApart(value, other.value()));
      Optional<Draft> draft =
          apart
              ? of(other, root.type(), random).filter(part -> areApart(drafts, part))
              : Optional.empty();
      draft.ifPresent(drafts::add);
      draft.ifPresent(part -> values.add(other.value()));
      if (drafts.size() == number) {
        return Optional.of(drafts);
      }
    }
    return Optional.empty();
  }

  private Optional<Draft> of(Fact asked, String type, Random random) {
    return clues
        .variable(Variable.ROOT, asked.subject())
        .filter(variable -> variable.type().equals(type))
        .flatMap(variable -> part(variable, asked, around(variable), random));
  }

  private Optional<Draft> part(Variable root, Fact asked, Set<String> space, Random random) {
    return drafting
        .tree(root, Optional.of(asked), 1 + random.nextInt(2), space, random)
        .flatMap(tree -> drafting.specified(tree, random))
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
    return Clues.shuffled(others, random).stream().limit(OTHERS).toList();
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
