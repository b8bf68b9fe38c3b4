package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Plan;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a question is to be like.
 *
 * @param shape its size
 * @param blueprint its structure; empty where any will do
 * @param demands what else must hold of it
 */
public record Wanted(Shape shape, Optional<Blueprint> blueprint, Predicate<Plan> demands) {

  /** Any question of the size. */
  public static Wanted any(Shape shape) {
    return new Wanted(shape, Optional.empty(), plan -> true);
  }

  /** Whether a plan is such a question. */
  boolean takes(Plan plan, FactBase facts) {
    return shape.takes(plan)
        && blueprint.map(structure -> structure.fits(plan, facts)).orElse(true)
        && demands.test(plan);
  }
}
