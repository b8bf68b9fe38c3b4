package io.hopsmith.agents.judge;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A date with unknown parts.
 *
 * @param year 0 when unknown
 * @param month 1 to 12; 0 when unknown
 * @param day 1 to 31; 0 when unknown
 */
public record AnswerDate(int year, int month, int day) {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern MONTH =
      Pattern.compile(
          "jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?"
              + "|oct(ober)?|nov(ember)?|dec(ember)?");
  private static final Pattern FILLER =
      Pattern.compile("on|in|of|the|at|(mon|tues|wednes|thurs|fri|satur|sun)day");
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})(?:-(\\d{1,2}))?");

  /** Reads a text that is a date and nothing else, in any English order. */
  public static Optional<AnswerDate> parse(String text) {
    String lower = AnswerText.withoutParenthesis(text).toLowerCase(Locale.ROOT);
    var iso = ISO.matcher(lower);
    if (iso.matches()) {
      int day = iso.group(3) == null ? 0 : Integer.parseInt(iso.group(3));
      return checked(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)), day);
    }
    return parseWords(lower.replaceAll("[,.]", " ").strip().split("\\s+"));
  }

  private static Optional<AnswerDate> parseWords(String[] words) {
    int year = 0;
    int month = 0;
    int day = 0;
    for (String word : words) {
      if (MONTH.matcher(word).matches() && month == 0) {
        month = MONTHS.indexOf(word.substring(0, 3)) + 1;
      } else if (word.matches("[12]\\d{3}") && year == 0) {
        year = Integer.parseInt(word);
      } else if (word.matches("\\d{1,2}(st|nd|rd|th)?") && day == 0) {
        day = Integer.parseInt(word.replaceAll("\\D", ""));
      } else if (!FILLER.matcher(word).matches()) {
        return Optional.empty();
      }
    }
    return day > 0 && month == 0 ? Optional.empty() : checked(year, month, day);
  }

  private static Optional<AnswerDate> checked(int year, int month, int day) {
    boolean known = year > 0 || month > 0;
    return known && month <= 12 && day <= 31
        ? Optional.of(new AnswerDate(year, month, day))
        : Optional.empty();
  }

  /** Whether a text's last word is a month's name. */
  static boolean endsInMonth(String text) {
    String lower = text.toLowerCase(Locale.ROOT).strip();
    return MONTH.matcher(lower.substring(lower.lastIndexOf(' ') + 1)).matches();
  }

  /** Whether no known part differs. */
  boolean agreesWith(AnswerDate other) {
    return agrees(year, other.year) && agrees(month, other.month) && agrees(day, other.day);
  }

  /** Whether every part that the other knows is known here. */
  boolean atLeastAsPreciseAs(AnswerDate other) {
    return known(year, other.year) && known(month, other.month) && known(day, other.day);
  }

  private static boolean agrees(int mine, int theirs) {
    return mine == 0 || theirs == 0 || mine == theirs;
  }

  private static boolean known(int mine, int theirs) {
    return theirs == 0 || mine != 0;
  }
}
