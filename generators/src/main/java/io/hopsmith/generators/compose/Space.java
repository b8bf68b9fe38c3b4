package io.hopsmith.generators.compose;

import java.util.Set;

/**
 * What a question may be composed over.
 *
 * @param things ids of entities that may become variables
 * @param promise what is known of the relations between them
 */
record Space(Set<String> things, Promise promise) {
  Space {
    things = Set.copyOf(things);
  }

  /** How much more often than others a relation is to lead to the next thing, above 0. */
  @FunctionalInterface
  interface Promise {
    /**
     * The weight of a relation.
     *
     * @param forward whether it is what the known thing's page says of the next one, not the other
     *     way round
     */
    double of(String property, boolean forward);
  }

  /** Some things, of whose relations nothing is known. */
  static Space of(Set<String> things) {
    return new Space(things, (relation, forward) -> 1);
  }

  boolean has(String entityId) {
    return things.contains(entityId);
  }

  /** The same knowledge over other things. */
  Space over(Set<String> others) {
    return new Space(others, promise);
  }
}
