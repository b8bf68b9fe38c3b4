package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What pages say, seen together.
 *
 * @param known statements whose values fit their labels, ordered by id
 * @param usable those of them that nothing speaks against, in the same order
 */
record Believed(List<Fact> known, List<Fact> usable) {
  /** Of some facts, whose subjects are all entities. */
  static Believed of(Collection<Fact> facts, Function<String, Optional<Entity>> entities) {
    List<Fact> ordered = facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
    List<Fact> known = Misfits.without(ordered, entities);
    List<Fact> possible =
        Orders.agreed(Anachronisms.without(known, id -> entities.apply(id).orElseThrow()));
    return new Believed(known, Contradictions.without(possible));
  }
}
