package io.hopsmith.agents.llm;

import java.io.Serializable;

/**
 * Price of a model in US dollars.
 *
 * @param input for a million tokens of prompts, at least 0
 * @param output for a million tokens of replies, at least 0
 */
public record Price(double input, double output) implements Serializable {
  /** Nothing: an own server. */
  public static final Price NONE = new Price(0, 0);

  private static final double MILLION = 1e6;

  public Price {
    if (!(input >= 0 && output >= 0)) {
      throw new IllegalArgumentException(
          "prices are %s and %s; allowed: 0 or more".formatted(input, output));
    }
  }

  /** What so many tokens cost. */
  public double of(long inputTokens, long outputTokens) {
    return (inputTokens * input + outputTokens * output) / MILLION;
  }
}
