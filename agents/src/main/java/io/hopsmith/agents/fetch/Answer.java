package io.hopsmith.agents.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;

/**
 * A complete HTTP answer, read within limits.
 *
 * @param status HTTP status
 * @param headers of the answer
 * @param body decompressed body; empty where it was not wanted, cut where it was too large
 * @param tooLarge whether the body, or the length it announces, is over the limit
 * @param arrived when it arrived, where that is known; empty for one that is arriving now
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Answer(
    int status, List<Header> headers, byte[] body, boolean tooLarge, Optional<Instant> arrived) {
  private static final Duration YEAR = Duration.ofDays(365);

  public Answer(int status, List<Header> headers, byte[] body, boolean tooLarge) {
    this(status, headers, body, tooLarge, Optional.empty());
  }

  /** The same answer with the time of its arrival. */
  public Answer arrivedAt(Instant time) {
    return new Answer(status, headers, body, tooLarge, Optional.of(time));
  }

  /** Value of a header; empty text when absent. */
  public String header(String name) {
    return headers.stream()
        .filter(header -> header.getName().equalsIgnoreCase(name))
        .map(header -> header.getValue().strip())
        .findFirst()
        .orElse("");
  }

  public boolean isSuccess() {
    return status / 100 == 2;
  }

  public boolean isRedirect() {
    return isRedirect(status);
  }

  /** Whether an answer of this status leads elsewhere. */
  public static boolean isRedirect(int status) {
    return switch (status) {
      case 300, 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Whether the server cannot answer, or not now. */
  public boolean isTrouble() {
    return isOverload() || status >= 500;
  }

  /** Whether the server says that it is asked too much (RFC 6585, RFC 9110). */
  boolean isOverload() {
    return status == 429 || status == 503;
  }

  /** Whether the server may well answer better in a moment. */
  boolean isTemporary() {
    return switch (status) {
      case 429, 502, 503, 504 -> true;
      default -> false;
    };
  }

  /**
   * How long to wait before asking again, from a Retry-After header in either form (<a
   * href="https://www.rfc-editor.org/rfc/rfc9110#name-retry-after">RFC 9110</a>); empty where there
   * is none that can be read, at most a year.
   *
   * @param now what a date is counted from
   */
  Optional<Duration> retryAfter(Instant now) {
    String value = header(HttpHeaders.RETRY_AFTER);
    if (value.matches("\\d{1,15}")) {
      return Optional.of(withinAYear(Duration.ofSeconds(Long.parseLong(value))));
    }
    return Optional.ofNullable(DateUtils.parseStandardDate(value))
        .map(date -> withinAYear(Duration.between(now, date)));
  }

  private static Duration withinAYear(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(YEAR) > 0 ? YEAR : wait;
  }

  /** Media type without parameters, lower case; empty when the server names none. */
  public static String mediaType(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
