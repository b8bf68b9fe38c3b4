package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Things of one side that facts lead to from a thing, in few steps. */
final class Neighbourhood {
  private static final int STEPS = 2;
  private static final int MOST = 200;

  private Neighbourhood() {}

  /** Ids of the seed and of at most {@value #MOST} things around it, the nearest first. */
  static Set<String> of(Entity seed, FactBase facts) {
    Set<String> near = new LinkedHashSet<>(Set.of(seed.id()));
    for (int step = 0; step < STEPS; step++) {
      List<String> reached = new ArrayList<>(near);
      reached.stream()
          .flatMap(id -> joined(id, facts))
          .filter(id -> isOf(seed.side(), id, facts))
          .distinct()
          .limit(MOST)
          .forEach(near::add);
    }
    return near;
  }

  private static Stream<String> joined(String id, FactBase facts) {
    return Stream.concat(
        facts.about(id).stream().map(fact -> fact.value().entity()),
        facts.naming(id).stream().map(fact -> fact.subject()));
  }

  private static boolean isOf(Side side, String id, FactBase facts) {
    return facts.entity(id).filter(entity -> entity.side() == side).isPresent();
  }
}
