package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What pages say, seen together.
 *
 * @param known statements whose values fit their labels, ordered by id
 * @param usable those of them that nothing speaks against, in the same order
 * @param mentioned what lines mention under labels that give usable statements
 */
record Believed(List<Fact> known, List<Fact> usable, List<Fact> mentioned) {
  /** Of some facts, whose subjects are all entities. */
  static Believed of(Collection<Fact> facts, Function<String, Optional<Entity>> entities) {
    List<Fact> ordered = facts.stream().sorted(Comparator.comparing(Fact::id)).toList();
    List<Fact> known =
        Misfits.without(ordered.stream().filter(fact -> !fact.isMention()).toList(), entities);
    List<Fact> possible =
        Orders.agreed(Anachronisms.without(known, id -> entities.apply(id).orElseThrow()));
    List<Fact> usable = Contradictions.without(possible);
    Set<String> properties = usable.stream().map(Fact::property).collect(Collectors.toSet());
    List<Fact> mentioned =
        ordered.stream()
            .filter(fact -> fact.isMention() && properties.contains(fact.property()))
            .toList();
    return new Believed(known, usable, mentioned);
  }

  /** Statements and mentions: all that a generous reader may take for said. */
  List<Fact> spokenOf() {
    return Stream.concat(known.stream(), mentioned.stream()).toList();
  }
}
