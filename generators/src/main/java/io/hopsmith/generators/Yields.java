package io.hopsmith.generators;

import io.hopsmith.schemas.Family;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * How many of the tries at each kind of question were kept: what a corpus seldom allows, what its
 * solvers are lost with, or what needs no search there, is to be tried more seldom. A kind of which
 * little is known is taken to yield what all do. Not safe for several threads.
 */
final class Yields {
  /** Tries that each kind counts as having behind it, with the yield of all. */
  private static final double ASSUMED = 6;

  private final Map<Set<Family>, Integer> tried = new HashMap<>();
  private final Map<Family, Integer> kept = new EnumMap<>(Family.class);

  /**
   * Notes a try.
   *
   * @param kind families that the question could belong to
   */
  void tried(Set<Family> kind) {
    tried.merge(kind, 1, Integer::sum);
  }

  /** Notes that a question that was begun as one of a family was kept. */
  void keep(Family family) {
    kept.merge(family, 1, Integer::sum);
  }

  /** Yield of the tries at a kind, as a multiple of the yield of all. */
  double relative(Set<Family> kind) {
    int all = tried.values().stream().mapToInt(Integer::intValue).sum();
    double mean = (keptOf(kept.keySet()) + 1.0) / (all + 2);
    double own = (keptOf(kind) + ASSUMED * mean) / (tried.getOrDefault(kind, 0) + ASSUMED);
    return own / mean;
  }

  private int keptOf(Set<Family> families) {
    return families.stream().mapToInt(family -> kept.getOrDefault(family, 0)).sum();
  }
}
