package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.tools.SearchHit;
import java.util.List;

/**
 * Turns a hit list's scores, comparable only within the list, into supports from 0 to 1: a logistic
 * curve over how far a score stands out from the list, damped for a list without a clear head.
 */
final class Calibration {
  private static final double STEEPNESS = 1.3;
  private static final double MIDDLE = 1.2;

  private final double mean;
  private final double deviation;

  Calibration(List<SearchHit> hits) {
    mean = hits.stream().mapToDouble(SearchHit::score).average().orElse(0);
    double variance =
        hits.stream().mapToDouble(hit -> Math.pow(hit.score() - mean, 2)).average().orElse(0);
    deviation = Math.sqrt(variance);
  }

  double support(SearchHit hit) {
    if (deviation < 1e-9) {
      return 0.5;
    }
    double standing = (hit.score() - mean) / deviation;
    return 1 / (1 + Math.exp(-STEEPNESS * (standing - MIDDLE)));
  }
}
