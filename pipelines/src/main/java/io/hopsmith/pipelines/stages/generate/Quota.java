package io.hopsmith.pipelines.stages.generate;

import java.io.Serializable;

/**
 * How much is made. A target is shared out to the keys that work is grouped by, so that what is
 * made does not depend on which worker is faster.
 *
 * @param keys groups of seeds that are worked on independently
 * @param attemptsPerSeed attempts of each generator at each seed, at most
 * @param targetRows candidates wanted in all; 0 for as many as the attempts give
 * @param evalShare wanted share of candidates on the evaluation side
 */
public record Quota(int keys, int attemptsPerSeed, int targetRows, double evalShare)
    implements Serializable {

  /** Candidates that one key makes for the training side before it stops. */
  int trainOfKey() {
    return targetRows == 0 ? Integer.MAX_VALUE : ofKey(1 - evalShare);
  }

  /** Candidates that one key makes for the evaluation side before it stops. */
  int evalOfKey() {
    return targetRows == 0 ? Integer.MAX_VALUE : ofKey(evalShare);
  }

  private int ofKey(double share) {
    return (int) Math.ceil(targetRows * share / keys);
  }
}
