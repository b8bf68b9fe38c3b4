package io.hopsmith.agents.engines;

import io.hopsmith.agents.engines.EngineException.Kind;
import io.hopsmith.agents.web.PlainText;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What an answer's status and text say, for all engines. Pure. */
final class EngineAnswers {
  private static final int LONGEST_DETAIL = 300;
  private static final Pattern KEY =
      Pattern.compile(
          "api[ _-]?key|subscription[ _-]?token|unauthori[sz]ed|invalid token|accessnotconfigured");
  private static final Pattern QUOTA =
      Pattern.compile(
          "per day|dailylimit|credit|plan limit|usage limit|monthly|quota_limited|billing|payment");
  private static final Pattern HTML =
      Pattern.compile("(?is)\\s*(?:<!doctype html|<html|<head|<body).*");
  private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.{0,200}?)</title>");

  private EngineAnswers() {}

  /** Whether the engine is asked too often, by its own word, and may be asked again soon. */
  static boolean isTooOften(int status, String text) {
    return status == 429 && !says(QUOTA, text);
  }

  /** Whether the service is in trouble, so that trying again may help. */
  static boolean isTrouble(int status) {
    return status == 408 || status == 425 || status >= 500;
  }

  /** Why an answer that is no success gives no hits. */
  static Kind kind(int status, String text) {
    if (status == 402 || status == 429 || status == 432 || status == 433) {
      return Kind.QUOTA;
    }
    if (status == 401 || status == 403 || says(KEY, text)) {
      return says(QUOTA, text) ? Kind.QUOTA : Kind.AUTHENTICATION;
    }
    if (says(QUOTA, text)) {
      return Kind.QUOTA;
    }
    boolean isElsewhere = status / 100 == 3 || status == 404 || status == 405;
    return isElsewhere ? Kind.WRONG_ADDRESS : Kind.BAD_REQUEST;
  }

  private static boolean says(Pattern pattern, String text) {
    return pattern.matcher(text.toLowerCase(Locale.ROOT)).find();
  }

  /** The answer on one line, shortened; of a page for people its title. */
  static String detail(int status, String text) {
    String shown = text;
    if (HTML.matcher(text).matches()) {
      Matcher title = TITLE.matcher(text);
      shown = "an HTML page" + (title.find() ? " with the title '" + title.group(1) + "'" : "");
    }
    String line = PlainText.of(shown);
    String cut = line.length() > LONGEST_DETAIL ? line.substring(0, LONGEST_DETAIL) : line;
    return "status %d: %s".formatted(status, cut.isEmpty() ? "no text" : cut);
  }
}
