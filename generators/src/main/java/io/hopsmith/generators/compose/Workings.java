package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Composes questions that work something out: how long it took between two events of one thing, by
 * how much two things of a kind differ, or which of them comes first. Each thing is described by
 * clues and by one more thing at most, and is known by what is said of it; what is asked is exact
 * and far enough apart for rounding on other pages not to matter. Safe for several threads.
 */
final class Workings {
  /** Trees that are tried before a plain question is composed instead. */
  static final int TRIES = 12;

  /** One pair in so many is compared: who finds one of two things alone is right half the time. */
  private static final int COMPARED = 5;

  private static final int OTHERS = 4;
  private static final int LEAST_YEARS = 2;
  private static final double LEAST_RATIO = 1.05;

  /** Numbers that pages write out; "2.7 million" is rounded too coarsely to be subtracted. */
  private static final String WRITTEN_OUT = "(?s)(?!.*(?:thousand|illion)).*";

  private final FactBase facts;
  private final Clues clues;
  private final Drafting drafting;
  private final Soundness whole;
  private final Soundness parts;

  Workings(FactBase facts, Clues clues, Drafting drafting) {
    this.facts = facts;
    this.clues = clues;
    this.drafting = drafting;
    whole = new Soundness(facts);
    parts = Soundness.ofParts(facts);
  }

  /** A plan that works something out about the root, or empty when this try found none. */
  Optional<Plan> plan(Variable root, Set<String> space, Random random) {
    List<Fact> askable =
        drafting.askable(root, random).stream().filter(fact -> isExact(fact.value())).toList();
    return random.nextInt(3) == 0
        ? span(root, askable, space, random)
        : pair(root, askable, space, random);
  }

  private static boolean isExact(Value value) {
    return value.kind() == Value.Kind.DATE
        || (value.kind() == Value.Kind.QUANTITY
            && !value.unit().isEmpty()
            && value.text().matches(WRITTEN_OUT));
  }

  /** Years between two events of the root, the earlier first. */
  private Optional<Plan> span(Variable root, List<Fact> askable, Set<String> space, Random random) {
    List<Fact> events =
        askable.stream().filter(fact -> fact.value().kind() == Value.Kind.DATE).toList();
    for (Fact first : events) {
      for (Fact second : events) {
        if (second.value().year() - first.value().year() >= LEAST_YEARS) {
          return drafting
              .tree(root, Optional.of(first), 1 + random.nextInt(2) + 1, space, random)
              .flatMap(tree -> drafting.specified(tree, random))
              .filter(whole::isSound)
              .filter(draft -> !says(draft, second))
              .map(draft -> new Plan(List.of(draft), Operation.Kind.DIFFERENCE, second.property()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean says(Draft draft, Fact fact) {
    return draft.clues(draft.root().name()).stream()
        .anyMatch(clue -> clue.predicate().equals(fact.property()));
  }

  /** The same value of the root and of another thing of its type. */
  private Optional<Plan> pair(Variable root, List<Fact> askable, Set<String> space, Random random) {
    if (askable.isEmpty()) {
      return Optional.empty();
    }
    Fact asked = askable.get(0);
    Optional<Draft> first = part(root, asked, space, random);
    if (first.isEmpty()) {
      return Optional.empty();
    }
    for (Fact other : others(asked, root, random)) {
      Optional<Plan> plan =
          clues
              .variable(Variable.ROOT, other.subject())
              .filter(variable -> variable.type().equals(root.type()))
              .flatMap(variable -> part(variable, other, around(variable), random))
              .filter(second -> areApart(first.get(), second))
              .map(second -> new Plan(List.of(first.get(), second), kind(random), ""));
      if (plan.isPresent()) {
        return plan;
      }
    }
    return Optional.empty();
  }

  private static Operation.Kind kind(Random random) {
    if (random.nextInt(COMPARED) > 0) {
      return Operation.Kind.DIFFERENCE;
    }
    return random.nextBoolean() ? Operation.Kind.GREATER : Operation.Kind.LESS;
  }

  private Optional<Draft> part(Variable root, Fact asked, Set<String> space, Random random) {
    return drafting
        .tree(root, Optional.of(asked), 1 + random.nextInt(2), space, random)
        .flatMap(tree -> drafting.specified(tree, random))
        .filter(parts::isSound);
  }

  /** Facts of other things of this side that give the same property a value clearly apart. */
  private List<Fact> others(Fact asked, Variable root, Random random) {
    List<Fact> others =
        facts.of(asked.property()).stream()
            .filter(fact -> !fact.subject().equals(root.entityId()))
            .filter(fact -> isExact(fact.value()) && Worked.isPossible(asked.value(), fact.value()))
            .filter(fact -> isClear(asked.value(), fact.value()))
            .filter(fact -> clues.isOfSide(fact.subject()) && clues.isOwn(fact))
            .toList();
    return Clues.shuffled(others, random).stream().limit(OTHERS).toList();
  }

  private static boolean isClear(Value one, Value other) {
    if (one.kind() == Value.Kind.DATE) {
      return Math.abs(one.year() - other.year()) >= LEAST_YEARS;
    }
    double less = Math.min(one.number(), other.number());
    return less > 0 && Math.max(one.number(), other.number()) >= less * LEAST_RATIO;
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

  /** Whether no draft speaks of a thing that the other one hides. */
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
