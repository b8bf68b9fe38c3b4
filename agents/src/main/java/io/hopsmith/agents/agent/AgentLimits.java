package io.hopsmith.agents.agent;

import java.io.Serializable;
import java.time.Duration;

/**
 * How far a rollout may go.
 *
 * @param turns replies of the model, at least 2
 * @param calls tool calls
 * @param tokens tokens of all its prompts and replies together
 * @param time that all its replies may take together, as when they were paid for
 * @param hits results of a query
 * @param observation characters of what a call brings
 */
public record AgentLimits(
    int turns, int calls, long tokens, Duration time, int hits, int observation)
    implements Serializable {
  public static final AgentLimits STANDARD =
      new AgentLimits(25, 40, 1_000_000, Duration.ofMinutes(30), 10, 6_000);

  public AgentLimits {
    if (turns < 2 || calls < 1 || hits < 1 || observation < 200) {
      throw new IllegalArgumentException(
          "turns %d (at least 2), calls %d, hits %d (at least 1), observation %d (at least 200)"
              .formatted(turns, calls, hits, observation));
    }
  }

  /** The same with so many calls and turns for them, where it has more. */
  AgentLimits within(int most) {
    return most >= calls
        ? this
        : new AgentLimits(Math.min(turns, most + 1), most, tokens, time, hits, observation);
  }

  /** The same with so many calls, and a turn for each and one to answer in. */
  public AgentLimits withCalls(int most) {
    return new AgentLimits(most + 1, most, tokens, time, hits, observation);
  }
}
