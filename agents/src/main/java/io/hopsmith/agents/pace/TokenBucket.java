package io.hopsmith.agents.pace;

/**
 * Shares out an amount a minute: what is not used within a second or so is lost, so that no minute
 * has more. Pure: time is a parameter, in nanoseconds. Not safe for several threads.
 */
final class TokenBucket {
  private static final double NANOS_PER_MINUTE = 60e9;
  private static final double BURST_NANOS = 1e9;

  private final double nanosPerUnit;
  private long next = Long.MIN_VALUE;

  /** A bucket of so many units a minute; 0 for no bound. */
  TokenBucket(int perMinute) {
    nanosPerUnit = perMinute == 0 ? 0 : NANOS_PER_MINUTE / perMinute;
  }

  /** Takes some units and returns when they may be used: now or later. */
  long take(long units, long now) {
    if (nanosPerUnit == 0) {
      return now;
    }
    long earliest = next == Long.MIN_VALUE ? now : Math.max(next, now - (long) BURST_NANOS);
    next = earliest + (long) (units * nanosPerUnit);
    return Math.max(now, earliest);
  }
}
