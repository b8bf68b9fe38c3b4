package io.hopsmith.agents.pace;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of an attempt at a call.
 *
 * @param <T> type of an answer
 */
public sealed interface Outcome<T> {

  /** An answer, good or bad; trying again would give the same. */
  record Answer<T>(T value) implements Outcome<T> {}

  /**
   * Called too often.
   *
   * @param retryAfter how long the service asks to wait, where it says so
   * @param detail what it said
   */
  record TooOften<T>(Optional<Duration> retryAfter, String detail) implements Outcome<T> {}

  /**
   * No answer, or one that says that the service is in trouble.
   *
   * @param reached whether the service was reached, and so it may be this call that it cannot
   *     answer
   * @param retryAfter how long the service asks to wait, where it says so
   * @param detail what happened
   */
  record Failure<T>(boolean reached, Optional<Duration> retryAfter, String detail)
      implements Outcome<T> {}
}
