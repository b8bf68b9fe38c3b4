package io.hopsmith.agents.fetch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/**
 * A complete HTTP answer, read within limits.
 *
 * @param status HTTP status
 * @param headers of the answer
 * @param body decompressed body; empty where it was not wanted, cut where it was too large
 * @param tooLarge whether the body, or the length it announces, is over the limit
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Answer(int status, List<Header> headers, byte[] body, boolean tooLarge) {

  /** Value of a header; empty text when absent. */
  public String header(String name) {
    return headers.stream()
        .filter(header -> header.getName().equalsIgnoreCase(name))
        .map(header -> header.getValue().strip())
        .findFirst()
        .orElse("");
  }

  public boolean isRedirect() {
    return switch (status) {
      case 300, 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  /** Whether the server may well answer better in a moment. */
  boolean isTemporary() {
    return switch (status) {
      case 429, 502, 503, 504 -> true;
      default -> false;
    };
  }

  /** Retry-After in its form as seconds; its date form counts as absent. */
  Optional<Duration> retryAfter() {
    String value = header("Retry-After");
    return value.matches("\\d{1,6}")
        ? Optional.of(Duration.ofSeconds(Long.parseLong(value)))
        : Optional.empty();
  }

  /** Media type without parameters, lower case; empty when the server names none. */
  public static String mediaType(String contentType) {
    return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
  }
}
