package io.hopsmith.agents.store;

/**
 * What calls took.
 *
 * @param calls answered calls
 * @param inputTokens tokens of prompts
 * @param outputTokens tokens of replies
 * @param costUsd price in US dollars
 */
public record Spend(long calls, long inputTokens, long outputTokens, double costUsd) {
  public static final Spend NONE = new Spend(0, 0, 0, 0);

  /** Tokens of prompts and replies. */
  public long tokens() {
    return inputTokens + outputTokens;
  }

  /** Both together. */
  public Spend plus(Spend other) {
    return new Spend(
        calls + other.calls,
        inputTokens + other.inputTokens,
        outputTokens + other.outputTokens,
        costUsd + other.costUsd);
  }
}
