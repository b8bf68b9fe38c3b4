package io.hopsmith.generators;

import io.hopsmith.schemas.Family;
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
  private final Map<Set<Family>, Integer> kept = new HashMap<>();

  /**
   * Notes a try.
   *
   * @param kind families that the question could belong to
   */
  void tried(Set<Family> kind) {
    tried.merge(kind, 1, Integer::sum);
  }

  /** Notes that a question that such a try made was kept, whatever it became. */
  void kept(Set<Family> kind) {
    kept.merge(kind, 1, Integer::sum);
  }

  /** Yield of the tries at a kind, as a multiple of the yield of all. */
  double relative(Set<Family> kind) {
    double mean = (sum(kept) + 1.0) / (sum(tried) + 2);
    double own =
        (kept.getOrDefault(kind, 0) + ASSUMED * mean) / (tried.getOrDefault(kind, 0) + ASSUMED);
    return own / mean;
  }

  private static int sum(Map<Set<Family>, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
