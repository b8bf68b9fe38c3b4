package io.hopsmith.agents.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A date as pages write them: {@code 2024-03-01}, {@code 2024/03/01}, {@code 20240301}, "1 March
 * 2024", "March 1st, 2024", {@code 1.3.2024}, each perhaps with a time behind it. Dates in figures
 * alone are read only where the year comes first or points part them: which of 10/06 is the month
 * cannot be told.
 */
final class WrittenDate {
  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.name().substring(0, 3))
          .collect(Collectors.joining("|", "(?:", ")[a-z]{0,6}\\.?"));
  private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?";

  /** A day; the groups are those that {@link #read} knows, so it stands once in a pattern. */
  static final String DAY_PATTERN =
      "(?:(?<iso>\\d{4}[-/]\\d{1,2}[-/]\\d{1,2})(?!\\d)"
          + ("|(?<day>" + DAY + ") (?<month>" + MONTHS + "),? (?<year>\\d{4})\\b")
          + "|(?<day3>\\d{1,2})\\. ?(?<month3>\\d{1,2})\\. ?(?<year3>\\d{4})\\b"
          + ("|(?<month2>" + MONTHS + ") (?<day2>" + DAY + "),? (?<year2>\\d{4})\\b)");

  private static final Pattern DATE =
      Pattern.compile("^(?:[a-z]{3,9},? )?" + DAY_PATTERN, Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT =
      Pattern.compile("^((?:1\\d|20)\\d\\d)(\\d\\d)(\\d\\d)(?:[T ]?\\d{4,6}Z?)?$");
  private static final Pattern VAGUE = Pattern.compile("^(\\d{4})(?:[-/](\\d{2}))?(?:[T ].*)?$");
  private static final int FIRST_YEAR = 1000;

  private WrittenDate() {}

  /**
   * What a text that holds a date and perhaps a time gives, as ISO 8601: a day, or the month or
   * year alone. Empty where it begins with no date, with one that no calendar has, or with a year
   * before 1000, which is how programs write none.
   */
  static Optional<String> of(String text) {
    String stripped = text.strip();
    Matcher day = DATE.matcher(stripped);
    if (day.find()) {
      return read(day);
    }
    Matcher compact = COMPACT.matcher(stripped);
    if (compact.matches()) {
      return day(compact.group(1), compact.group(2), compact.group(3));
    }
    Matcher vague = VAGUE.matcher(stripped);
    return vague.matches() ? vague(vague.group(1), vague.group(2)) : Optional.empty();
  }

  /** The day that a pattern with {@link #DAY_PATTERN} has found. */
  static Optional<String> read(Matcher found) {
    if (found.group("iso") != null) {
      String[] parts = found.group("iso").split("[-/]");
      return day(parts[0], parts[1], parts[2]);
    }
    if (found.group("day3") != null) {
      return day(found.group("year3"), found.group("month3"), found.group("day3"));
    }
    return found.group("day") == null
        ? day(found.group("year2"), month(found.group("month2")), found.group("day2"))
        : day(found.group("year"), month(found.group("month")), found.group("day"));
  }

  private static Optional<String> day(String year, String month, String day) {
    try {
      LocalDate date =
          LocalDate.of(
              Integer.parseInt(year),
              Integer.parseInt(month),
              Integer.parseInt(day.replaceAll("\\D", "")));
      return date.getYear() < FIRST_YEAR ? Optional.empty() : Optional.of(date.toString());
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day
    }
  }

  private static Optional<String> vague(String year, String month) {
    if (Integer.parseInt(year) < FIRST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          month == null
              ? year
              : YearMonth.of(Integer.parseInt(year), Integer.parseInt(month)).toString());
    } catch (DateTimeException e) {
      return Optional.empty(); // no such month
    }
  }

  private static String month(String name) {
    String begin = name.substring(0, 3).toUpperCase(Locale.ROOT);
    return Arrays.stream(Month.values())
        .filter(each -> each.name().startsWith(begin))
        .map(each -> Integer.toString(each.getValue()))
        .findFirst()
        .orElseThrow();
  }
}
