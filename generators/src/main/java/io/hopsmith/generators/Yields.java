package io.hopsmith.generators;

import java.util.HashMap;
import java.util.Map;

/**
 * How many of the tries at each kind of question were kept: what a corpus seldom allows, what its
 * solvers are lost with, or what needs no search there, is to be tried more seldom. A kind of which
 * little is known is taken to yield what all do. Not safe for several threads.
 */
final class Yields {
  /** Tries that each kind counts as having behind it, with the yield of all. */
  private static final double ASSUMED = 6;

  /** Tries without success after which a kind is given up but for a few. */
  private static final int MANY = 40;

  private final Map<String, Integer> tried = new HashMap<>();
  private final Map<String, Integer> kept = new HashMap<>();

  /**
   * Notes a try.
   *
   * @param kind what the kind of question is called
   */
  void tried(String kind) {
    tried.merge(kind, 1, Integer::sum);
  }

  /** Notes that a question that such a try made was kept, whatever it became. */
  void kept(String kind) {
    kept.merge(kind, 1, Integer::sum);
  }

  /** Yield of the tries at a kind, as a multiple of the yield of all. */
  double relative(String kind) {
    double mean = (sum(kept) + 1.0) / (sum(tried) + 2);
    double own =
        (kept.getOrDefault(kind, 0) + ASSUMED * mean) / (tried.getOrDefault(kind, 0) + ASSUMED);
    return own / mean;
  }

  /** Whether none was kept of so many tries that the corpus hardly allows the kind. */
  boolean isHopeless(String kind) {
    return tried.getOrDefault(kind, 0) >= MANY && !kept.containsKey(kind);
  }

  private static int sum(Map<String, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
