package io.hopsmith.agents.pace;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Waits between attempts: full jitter, that is anything up to a bound that doubles (M. Brooker,
 * "Exponential Backoff and Jitter", AWS Architecture Blog, 2015).
 */
final class BackOff {
  private static final long FIRST_MILLIS = 500;
  private static final long MOST_MILLIS = 60_000;
  private static final int MOST_DOUBLINGS = 20;

  private BackOff() {}

  /** Wait before the next attempt. {@code failures} so far, at least 1. */
  static Duration after(int failures) {
    long bound =
        Math.min(MOST_MILLIS, FIRST_MILLIS << Math.min(MOST_DOUBLINGS, Math.max(0, failures - 1)));
    return Duration.ofMillis(ThreadLocalRandom.current().nextLong(bound + 1));
  }

  /**
   * Wait where the service said how long: that, and a little at random so that not all return at
   * once.
   */
  static Duration told(Duration wish) {
    return wish.plusMillis(ThreadLocalRandom.current().nextLong(1 + wish.toMillis() / 10));
  }
}
