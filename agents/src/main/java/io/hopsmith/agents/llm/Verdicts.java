package io.hopsmith.agents.llm;

import io.hopsmith.agents.llm.ModelException.Kind;
import io.hopsmith.agents.llm.Wire.Received;
import io.hopsmith.agents.pace.RetryAfter;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer's status and text say, for all providers. Pure. */
final class Verdicts {
  private static final int LONGEST_DETAIL = 300;
  private static final Pattern OVERFLOW =
      Pattern.compile(
          "context[ _](length|window|size)|maximum (context|model length)|too many tokens"
              + "|(prompt|input) is too long|input token count|max_model_len|max_seq_len|n_ctx"
              + "|request_too_large|max_new_tokens. must be <=|longer than the (model|maximum)"
              + "|exceeds? the (maximum|model|context|limit)[^.]{0,40}(tokens|length)"
              + "|too large for model");

  /** Features of requests that not every server has. */
  private static final Pattern FEATURE =
      Pattern.compile(
          "response_?format|json_?schema|guided|grammar|tool|system (role|prompt|message)|role"
              + "|parameter|chat template");

  private static final Pattern TOOLS =
      Pattern.compile("tool|function[ _-]?call|--jinja|\\bfunctions?\\b");
  private static final Pattern FORMAT =
      Pattern.compile("response_?format|json_?(schema|object)|guided|grammar|structured|schema");
  private static final Pattern ROLES =
      Pattern.compile("system (role|prompt|message)|role|alternat|chat template");
  private static final Pattern WINDOW =
      Pattern.compile(
          "(?:context (?:length|size|window)|model length|max_model_len|n_ctx)\\D{0,30}?(\\d{3,8})"
              + "|<= ?(\\d{3,8})");
  private static final Pattern MARKUP =
      Pattern.compile("(?is)<(style|script|head)\\b.*?</\\1>|<[^>]{0,300}>");
  private static final Pattern ERROR = Pattern.compile("\\s*\\{\\s*\"error\"\\s*:\\s*[{\"]");
  private static final Pattern CODE =
      Pattern.compile("\"(?:code|status)\"\\s*:\\s*\"?([45]\\d\\d)\\b");
  private static final Pattern TITLE = Pattern.compile("(?is)<title>(.*?)</title>");
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
    if (status == 413 || (status != 404 && says(OVERFLOW, text))) {
      return Kind.CONTEXT_OVERFLOW;
    }
    if (isUnknownModel(status, text)) {
      return Kind.UNKNOWN_MODEL;
    }
    return says(FILTER, text) ? Kind.CONTENT_FILTER : Kind.BAD_REQUEST;
  }

  private static boolean isUnknownModel(int status, String text) {
    if (status == 405 || (status == 404 && !says(TOOLS, text))) {
      return true;
    }
    return says(NO_MODEL, text) && !says(FEATURE, text);
  }

  /** Whether a refusal is for tools by the provider's own means. */
  static boolean isAboutTools(String text) {
    return says(TOOLS, text);
  }

  /** Whether a refusal is for the form that a reply is bound to. */
  static boolean isAboutFormat(String text) {
    return says(FORMAT, text);
  }

  /** Whether a refusal is for a system message, or for two messages of one side in a row. */
  static boolean isAboutRoles(String text) {
    return says(ROLES, text);
  }

  /** The window that a refusal of a prompt as too long names, in tokens. */
  static OptionalInt window(String text) {
    Matcher found = WINDOW.matcher(text.toLowerCase(Locale.ROOT));
    return found.find()
        ? OptionalInt.of(Integer.parseInt(found.group(1) != null ? found.group(1) : found.group(2)))
        : OptionalInt.empty();
  }

  /**
   * The answer with the status that it should have had: some gateways report an error as a success,
   * and some servers what they cannot do as trouble of their own.
   */
  static Received rectified(Received received) {
    if (received.status() == 500 && received.text().contains("requires --jinja")) {
      return received.with(400);
    }
    if (received.status() / 100 != 2 || !ERROR.matcher(received.text()).lookingAt()) {
      return received;
    }
    Matcher code = CODE.matcher(received.text());
    return received.with(code.find() ? Integer.parseInt(code.group(1)) : 500);
  }

  private static boolean says(Pattern pattern, String text) {
    return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /** The answer on one line, shortened; of a page in HTML what a person would read. */
  static String detail(int status, String text) {
    Matcher title = TITLE.matcher(text);
    boolean isPage = text.stripLeading().startsWith("<");
    String plain = isPage ? MARKUP.matcher(text).replaceAll(" ") : text;
    String said = isPage && title.find() ? "a page: " + title.group(1) : plain;
    String line = said.strip().replaceAll("\\s+", " ");
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
