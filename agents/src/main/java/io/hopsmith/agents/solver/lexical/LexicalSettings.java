package io.hopsmith.agents.solver.lexical;

/**
 * Limits of the lexical solver.
 *
 * @param calls tool calls a rollout may make
 * @param hits passages a search returns at most
 * @param opened pages opened per round of reading
 * @param leastSupport share of the clues that an answer's page must support
 * @param margin lead over the second page, as a share of the first's support, that ends the search
 */
public record LexicalSettings(int calls, int hits, int opened, double leastSupport, double margin) {
  public LexicalSettings {
    if (calls < 1 || hits < 1 || opened < 1) {
      throw new IllegalArgumentException(
          "calls, hits and opened are "
              + calls
              + ", "
              + hits
              + ", "
              + opened
              + "; allowed: 1 or more");
    }
  }

  /** 24 calls, 120 hits a search. */
  public static LexicalSettings standard() {
    return new LexicalSettings(24, 120, 3, 0.3, 0.2);
  }

  /** The same with another call budget. */
  public LexicalSettings withCalls(int budget) {
    return new LexicalSettings(budget, hits, opened, leastSupport, margin);
  }
}
