package io.hopsmith.agents.solver.reading;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes "the nineteenth century" as "the 19th century". */
final class Centuries {
  private static final List<String> ORDINALS =
      List.of(
          "first",
          "second",
          "third",
          "fourth",
          "fifth",
          "sixth",
          "seventh",
          "eighth",
          "ninth",
          "tenth",
          "eleventh",
          "twelfth",
          "thirteenth",
          "fourteenth",
          "fifteenth",
          "sixteenth",
          "seventeenth",
          "eighteenth",
          "nineteenth",
          "twentieth",
          "twenty-first");
  private static final Pattern SPELLED =
      Pattern.compile(
          "(?i)\\b(" + String.join("|", ORDINALS) + ")(?=[ -](?:century|centuries)\\b)");

  private Centuries() {}

  static String inDigits(String text) {
    Matcher spelled = SPELLED.matcher(text);
    return spelled.replaceAll(
        found -> numbered(ORDINALS.indexOf(found.group(1).toLowerCase(Locale.ROOT)) + 1));
  }

  private static String numbered(int n) {
    String ending =
        switch (n) {
          case 1, 21 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
    return n + ending;
  }
}
