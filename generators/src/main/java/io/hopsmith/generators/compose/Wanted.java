package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.compose.Blueprint.Tree;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Value;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/**
 * What a question is to be like.
 *
 * @param shape its size
 * @param blueprint its structure; empty where any will do
 * @param demands what else must hold of it
 * @param liked clues that are taken before others where there is a choice
 * @param unwanted clues that are not taken at all
 * @param promise how much more often than others a property is to be asked about, above 0
 * @param avoided families of which there are enough, where no structure is wanted
 */
public record Wanted(
    Shape shape,
    Optional<Blueprint> blueprint,
    Predicate<Plan> demands,
    Predicate<Constraint> liked,
    Predicate<Constraint> unwanted,
    ToDoubleFunction<String> promise,
    Set<Family> avoided) {
  public Wanted {
    avoided = Set.copyOf(avoided);
  }

  /** The same, with all properties and families alike. */
  public Wanted(
      Shape shape,
      Optional<Blueprint> blueprint,
      Predicate<Plan> demands,
      Predicate<Constraint> liked,
      Predicate<Constraint> unwanted) {
    this(shape, blueprint, demands, liked, unwanted, property -> 1, Set.of());
  }

  /** Any question of the size. */
  public static Wanted any(Shape shape) {
    return new Wanted(shape, Optional.empty(), plan -> true, clue -> false, clue -> false);
  }

  /** Whether a plan is such a question. */
  boolean takes(Plan plan, FactBase facts) {
    return shape.takes(plan)
        && blueprint.map(structure -> structure.fits(plan, facts)).orElse(!isAvoided(plan))
        && demands.test(plan);
  }

  /** The same without some further clues. */
  Wanted without(Predicate<Constraint> clues) {
    return new Wanted(shape, blueprint, demands, liked, unwanted.or(clues), promise, avoided);
  }

  /** The same, with some properties asked about more often than others. */
  Wanted promising(ToDoubleFunction<String> propertyPromise) {
    return new Wanted(shape, blueprint, demands, liked, unwanted, propertyPromise, avoided);
  }

  /** The same, but of none of some families where no structure is wanted. */
  Wanted avoiding(Set<Family> families) {
    return new Wanted(shape, blueprint, demands, liked, unwanted, promise, families);
  }

  private boolean isAvoided(Plan plan) {
    return !avoided.isEmpty() && avoided.contains(Family.of(plan.query()));
  }

  /** Clues but the unwanted, with those that are liked first, otherwise in their order. */
  List<Constraint> ordered(List<Constraint> clues) {
    return clues.stream()
        .filter(unwanted.negate())
        .sorted(Comparator.comparing((Constraint clue) -> !liked.test(clue)))
        .toList();
  }

  /**
   * How the things of a part are to be joined, the largest part first; empty where any way will do.
   */
  Optional<Tree> tree(int part) {
    return blueprint.map(
        structure ->
            structure.trees().stream()
                .sorted(Comparator.comparingInt(Tree::things).reversed())
                .toList()
                .get(part));
  }

  /** Whether the structure allows such a value to be worked with. */
  boolean allows(Value value) {
    boolean date = value.kind() == Value.Kind.DATE;
    return blueprint
        .map(Blueprint::family)
        .map(family -> family == Family.SPAN ? date : !(isOfAmounts(family) && date))
        .orElse(true);
  }

  /** Whether a difference or total of such a value is asked for. */
  boolean allowsReckoning(Value value) {
    boolean wanted =
        value.kind() == Value.Kind.DATE
            ? !avoided.contains(Family.SPAN)
            : !avoided.containsAll(Set.of(Family.DIFFERENCE, Family.TOTAL));
    return allows(value) && (wanted || blueprint.isPresent());
  }

  /** Whether the structure allows that all amounts are added up, or else that one is chosen. */
  boolean allowsTotal(boolean total) {
    return blueprint.map(structure -> (structure.family() == Family.TOTAL) == total).orElse(true);
  }

  /** Whether the structure allows that things are counted. */
  boolean allowsCount() {
    return blueprint.map(structure -> structure.family() == Family.COUNT).orElse(true);
  }

  /** Whether the structure allows anything else than that things are counted. */
  boolean allowsAmounts() {
    return blueprint.map(structure -> structure.family() != Family.COUNT).orElse(true);
  }

  /** What is to be reckoned from a value and another one. */
  Operation.Kind reckoned(Fact asked, Random random) {
    boolean drawn =
        avoided.contains(Family.DIFFERENCE)
            || (!avoided.contains(Family.TOTAL) && random.nextBoolean());
    boolean total =
        asked.value().kind() == Value.Kind.QUANTITY
            && Exact.canBeAdded(asked.property())
            && allowsTotal(true)
            && (blueprint.isPresent() || drawn);
    return total ? Operation.Kind.TOTAL : Operation.Kind.DIFFERENCE;
  }

  private static boolean isOfAmounts(Family family) {
    return family == Family.DIFFERENCE || family == Family.TOTAL;
  }
}
