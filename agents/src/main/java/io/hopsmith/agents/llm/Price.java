package io.hopsmith.agents.llm;

import java.io.Serializable;

/**
 * Price of a model in US dollars.
 *
 * @param input for a million tokens of prompts, at least 0
 * @param output for a million tokens of replies, at least 0
 */
public record Price(double input, double output) implements Serializable {
  /** Not known. */
  public static final Price UNKNOWN = new Price(-1, -1);

  /** Nothing: an own server. */
  public static final Price NONE = new Price(0, 0);

  private static final double MILLION = 1e6;

  public Price {
    if (!(input >= 0 && output >= 0) && !(input == -1 && output == -1)) {
      throw new IllegalArgumentException(
          "prices are %s and %s; allowed: 0 or more".formatted(input, output));
    }
  }

  public boolean isKnown() {
    return input >= 0;
  }

  /** What so many tokens cost; 0 where the price is not known. */
  public double of(long inputTokens, long outputTokens) {
    return !isKnown() ? 0 : (inputTokens * input + outputTokens * output) / MILLION;
  }
}
