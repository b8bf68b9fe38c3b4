package io.hopsmith.agents.pii;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is masked in pages. In its place stands its name in brackets, such as {@code [EMAIL]}. */
public enum PersonalData {
  EMAIL,
  IBAN,
  CARD,
  IP,
  PHONE;

  private static final Pattern TOKEN = Pattern.compile("\\[(EMAIL|IBAN|CARD|IP|PHONE)\\]");

  /** What stands in its place. */
  public String token() {
    return "[" + name() + "]";
  }

  /** Whether something was masked in the text. */
  public static boolean isMaskedIn(String text) {
    return text.indexOf('[') >= 0 && TOKEN.matcher(text).find();
  }

  /** Adds how often each kind was masked in the text. */
  public static void count(String text, Map<PersonalData, Long> counts) {
    Matcher tokens = TOKEN.matcher(text);
    while (tokens.find()) {
      counts.merge(valueOf(tokens.group(1)), 1L, Long::sum);
    }
  }
}
