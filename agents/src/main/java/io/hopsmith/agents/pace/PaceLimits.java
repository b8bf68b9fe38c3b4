package io.hopsmith.agents.pace;

import java.time.Duration;

/**
 * Bounds on calls of one service.
 *
 * @param inFlight most calls under way at a time, at least 1; how many are good is found out below
 *     that
 * @param requestsPerMinute most calls a minute; 0 for no bound
 * @param tokensPerMinute most tokens of prompts and replies a minute; 0 for no bound
 * @param attempts most attempts at one call while others get answers, at least 1
 * @param patience how long a service that answers nothing is waited for
 */
public record PaceLimits(
    int inFlight, int requestsPerMinute, int tokensPerMinute, int attempts, Duration patience) {
  private static final int ATTEMPTS = 6;

  public PaceLimits {
    if (inFlight < 1 || attempts < 1 || requestsPerMinute < 0 || tokensPerMinute < 0) {
      throw new IllegalArgumentException(
          "inFlight %d, attempts %d (at least 1), requestsPerMinute %d, tokensPerMinute %d (at least 0)"
              .formatted(inFlight, attempts, requestsPerMinute, tokensPerMinute));
    }
  }

  /** So many at a time, without further bounds; ten minutes of patience. */
  public static PaceLimits of(int inFlight) {
    return new PaceLimits(inFlight, 0, 0, ATTEMPTS, Duration.ofMinutes(10));
  }
}
