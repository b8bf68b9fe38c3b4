package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.tools.Tools;

/**
 * Limits of a search.
 *
 * @param ranking which of the engine's rankings to use
 * @param calls tool calls a rollout may make
 * @param hits pages that a search returns at most
 * @param opened pages opened for one thing, at most
 * @param beam pages kept for one thing
 * @param leastSupport support below which no answer is given, 0 to 1
 */
public record WalkSettings(
    Tools.Ranking ranking, int calls, int hits, int opened, int beam, double leastSupport) {
  public WalkSettings {
    if (calls < 1 || hits < 1 || opened < 1 || beam < 1) {
      throw new IllegalArgumentException(
          "calls, hits, opened and beam are %d, %d, %d, %d; allowed: 1 or more"
              .formatted(calls, hits, opened, beam));
    }
  }

  /** The same with another call budget. */
  public WalkSettings withCalls(int budget) {
    return new WalkSettings(ranking, budget, hits, opened, beam, leastSupport);
  }
}
