package io.hopsmith.agents.llm;

import io.hopsmith.agents.llm.ModelException.Kind;
import io.hopsmith.agents.llm.Wire.Received;
import io.hopsmith.agents.pace.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an answer's status and text say, for all providers. Pure. */
final class Verdicts {
  private static final int LONGEST_DETAIL = 300;
  private static final Pattern OVERFLOW =
      Pattern.compile(
          "context[ _](length|window|size)|maximum context|too many tokens|prompt is too long"
              + "|input token count|max_model_len|n_ctx|request_too_large");
  private static final Pattern FILTER =
      Pattern.compile("content[ _](filter|policy|management)|safety|moderation|blocked");
  private static final Pattern QUOTA =
      Pattern.compile(
          "insufficient_quota|exceeded your current quota|credit balance|billing|payment");
  private static final Pattern NO_MODEL =
      Pattern.compile(
          "model[^.]{0,80}(not found|does not exist|not exist|unknown|invalid|not supported)"
              + "|(unknown|invalid|no such) model|model_not_found");

  private Verdicts() {}

  /**
   * Whether the same request would get the same answer at any time, so that it is worth keeping.
   */
  static boolean isFinal(int status) {
    return status / 100 == 2 || status == 400 || status == 413 || status == 422;
  }

  /** Whether the service is called too often, by its own word. */
  static boolean isTooOften(Received received) {
    return received.status() == 429 && !says(QUOTA, received.text());
  }

  /** Whether the service is in trouble, so that trying again may help. */
  static boolean isTrouble(int status) {
    return status == 408 || status == 425 || status >= 500;
  }

  /** Whether it is the service itself, not one in front of it, that is in trouble. */
  static boolean isReached(int status) {
    return status == 500;
  }

  /** Why an answer without a reply has none. */
  static Kind kind(int status, String text) {
    if (status == 401 || status == 403) {
      return Kind.AUTHENTICATION;
    }
    if (status == 402 || status == 429 || says(QUOTA, text)) {
      return Kind.QUOTA;
    }
    if (status == 404 || status == 405 || says(NO_MODEL, text)) {
      return Kind.UNKNOWN_MODEL;
    }
    if (status == 413 || says(OVERFLOW, text)) {
      return Kind.CONTEXT_OVERFLOW;
    }
    return says(FILTER, text) ? Kind.CONTENT_FILTER : Kind.BAD_REQUEST;
  }

  private static boolean says(Pattern pattern, String text) {
    return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /** The answer on one line, shortened. */
  static String detail(int status, String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return "status %d: %s"
        .formatted(
            status, line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) : line);
  }

  /** How long the answer asks to wait: in milliseconds, or by Retry-After. */
  static Optional<Duration> wait(Received received, Instant now) {
    return received
        .header("retry-after-ms")
        .flatMap(RetryAfter::ofMillis)
        .or(() -> received.header("retry-after").flatMap(text -> RetryAfter.of(text, now)));
  }
}
