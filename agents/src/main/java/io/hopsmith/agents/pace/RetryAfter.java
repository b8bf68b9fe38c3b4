package io.hopsmith.agents.pace;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * Reads the header Retry-After, in seconds or as a date (<a
 * href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110</a>). Pure.
 */
public final class RetryAfter {
  private static final String NUMBER = "\\d{1,9}(\\.\\d{1,9})?";
  private static final int MILLIS_PER_SECOND = 1000;

  private RetryAfter() {}

  /**
   * How long a header asks to wait; empty when it cannot be read.
   *
   * @param now what a date is counted from; one in the past is no wait
   */
  public static Optional<Duration> of(String header, Instant now) {
    String text = header.strip();
    if (text.matches(NUMBER)) {
      return Optional.of(Duration.ofMillis((long) (Double.parseDouble(text) * MILLIS_PER_SECOND)));
    }
    try {
      Instant until = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(until.isAfter(now) ? Duration.between(now, until) : Duration.ZERO);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The same in milliseconds, as some services say beside it ({@code retry-after-ms}). */
  public static Optional<Duration> ofMillis(String header) {
    String text = header.strip();
    return text.matches(NUMBER)
        ? Optional.of(Duration.ofMillis((long) Double.parseDouble(text)))
        : Optional.empty();
  }
}
