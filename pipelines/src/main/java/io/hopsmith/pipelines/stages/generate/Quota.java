package io.hopsmith.pipelines.stages.generate;

import java.io.Serializable;

/**
 * How much is made. A target is shared out to keys, groups of seeds, so that what is made does not
 * depend on which worker is faster.
 *
 * @param attemptsPerSeed attempts of each generator at each seed, at most
 * @param targetRows candidates wanted in all; 0 for as many as the attempts give
 * @param evalShare wanted share of candidates on the evaluation side
 */
public record Quota(int attemptsPerSeed, int targetRows, double evalShare) implements Serializable {
  private static final int LEAST_KEYS = 4;
  private static final int MOST_KEYS = 64;

  /** Seeds of a key: attempts of one key know of each other and do not ask the same twice. */
  private static final int SEEDS_PER_KEY = 20;

  /** The same where language models are asked: groups wait, and more can do so at a time. */
  private static final int MOST_ASKING_KEYS = 256;

  private static final int SEEDS_PER_ASKING_KEY = 4;

  /**
   * Groups that so many seeds are worked on in, each independent of the others.
   *
   * @param asks whether language models are asked
   */
  static int keys(int seeds, boolean asks) {
    return asks
        ? Math.max(LEAST_KEYS, Math.min(MOST_ASKING_KEYS, seeds / SEEDS_PER_ASKING_KEY))
        : Math.max(LEAST_KEYS, Math.min(MOST_KEYS, seeds / SEEDS_PER_KEY));
  }

  /**
   * Candidates that one of the keys, counted from 0, makes for the training side before it stops.
   */
  int trainOf(int key, int keys) {
    return targetRows == 0 ? Integer.MAX_VALUE : share(targetRows - evalRows(), key, keys);
  }

  /**
   * Candidates that one of the keys, counted from 0, makes for the evaluation side before it stops.
   */
  int evalOf(int key, int keys) {
    return targetRows == 0 ? Integer.MAX_VALUE : share(evalRows(), key, keys);
  }

  private int evalRows() {
    return (int) Math.ceil(targetRows * evalShare);
  }

  /** Shares of keys differ by one at most and add up to the whole. */
  private static int share(int rows, int key, int keys) {
    return (int) ((long) rows * (key + 1) / keys - (long) rows * key / keys);
  }
}
