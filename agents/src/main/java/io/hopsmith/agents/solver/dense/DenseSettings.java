package io.hopsmith.agents.solver.dense;

/**
 * Limits of the dense solver.
 *
 * @param calls tool calls a rollout may make
 * @param hits passages a search returns at most
 * @param numericHits the same for a clue with a number, which similarity cannot tell apart
 * @param leastSupport mean support of the clues that an answer's page must have, 0 to 1
 */
public record DenseSettings(int calls, int hits, int numericHits, double leastSupport) {
  public DenseSettings {
    if (calls < 1 || hits < 1 || numericHits < 1) {
      throw new IllegalArgumentException(
          "calls, hits and numericHits are "
              + calls
              + ", "
              + hits
              + ", "
              + numericHits
              + "; allowed: 1 or more");
    }
  }

  /** 20 calls. */
  public static DenseSettings standard() {
    return new DenseSettings(20, 80, 200, 0.25);
  }

  /** The same with another call budget. */
  public DenseSettings withCalls(int budget) {
    return new DenseSettings(budget, hits, numericHits, leastSupport);
  }
}
