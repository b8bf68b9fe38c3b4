package io.hopsmith.agents.fetch;

import java.time.Duration;

/** Ways of asking that do not let tests wait. */
public final class Paces {
  private Paces() {}

  /** No delay, no retries. */
  public static FetchSettings.Pace quick(Duration readTimeout) {
    return retrying(readTimeout, 0);
  }

  /** No delay, and a millisecond before the first retry. */
  public static FetchSettings.Pace retrying(Duration readTimeout, int retries) {
    return new FetchSettings.Pace(
        Duration.ZERO,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5),
        readTimeout,
        retries,
        Duration.ofMillis(1),
        16);
  }
}
