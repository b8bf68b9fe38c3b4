package io.hopsmith.validators.gate;

import java.io.Serializable;

/**
 * Settings of the gates.
 *
 * @param closedBookSamples guesses of the closed-book solver, at least 1; any right one fails
 * @param agreement how many search solvers must be right
 * @param distractors pages that are added to the gold pages in gate 4, at least 0
 * @param margin how much wider numeric bounds are read in the second uniqueness check, as a share
 * @param minWords least words of a question
 * @param maxWords most words of a question
 * @param queryHits passages of one search that may not hold all evidence
 */
public record GateSettings(
    int closedBookSamples,
    Agreement agreement,
    int distractors,
    double margin,
    int minWords,
    int maxWords,
    int queryHits)
    implements Serializable {
  /** How many search solvers must be right. */
  public enum Agreement {
    ALL,
    ANY
  }

  public GateSettings {
    require(closedBookSamples >= 1, "closedBookSamples", closedBookSamples, "1 or more");
    require(distractors >= 0, "distractors", distractors, "0 or more");
    require(margin >= 0 && margin <= 1, "margin", margin, "0 to 1");
    require(minWords >= 1 && minWords <= maxWords, "minWords", minWords, "1 to maxWords");
    require(queryHits >= 1, "queryHits", queryHits, "1 or more");
  }

  private static void require(boolean right, String name, Number value, String allowed) {
    if (!right) {
      throw new IllegalArgumentException(name + " is " + value + "; allowed: " + allowed);
    }
  }

  /** 4 guesses, all solvers, 6 distractors, margin 0.1, 12 to 160 words, 10 hits. */
  public static GateSettings standard() {
    return new GateSettings(4, Agreement.ALL, 6, 0.1, 12, 160, 10);
  }
}
