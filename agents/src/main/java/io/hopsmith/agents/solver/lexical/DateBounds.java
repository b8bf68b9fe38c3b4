package io.hopsmith.agents.solver.lexical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates and periods: days, years, decades, centuries and their parts, seasons. */
final class DateBounds {
  private static final Pattern DECADE =
      BoundsReader.pattern("(?:(early|mid|late)(?:-| to |\\s)?)?(?:the )?\\b(\\d{3}0)['’]?s\\b");
  private static final Pattern CENTURY =
      BoundsReader.pattern(
          "(?:(early|mid|late|first half of the|second half of the)[ -])?\\b(\\d{1,2})(?:st|nd|rd|th)[ -]century");
  private static final Pattern DECADE_OF_CENTURY =
      BoundsReader.pattern(
          "(first|last|final|closing) (?:decade|ten years) of the (\\d{1,2})(?:st|nd|rd|th)[ -]century");
  private static final Pattern SEASON =
      BoundsReader.pattern("\\b(spring|summer|autumn|fall|winter) of (\\d{4})");
  private static final Pattern DATE =
      BoundsReader.pattern(
          "(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\\b("
              + AmountReader.MONTH
              + ")\\b\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d),?)?(?:,? (?:of )?(\\d{4}))?");
  private static final Pattern YEAR =
      BoundsReader.pattern(
          "(?<![\\d,.$€£])(1\\d{3}|20\\d\\d)(?![\\d,.]\\d|\\d)(?!\\s*(?:"
              + AmountReader.UNIT
              + "|"
              + AmountReader.MAGNITUDE
              + "))");
  private static final Pattern AFTER =
      BoundsReader.pattern("(?:after|since|later than|following)\\s*$");
  private static final Pattern BEFORE =
      BoundsReader.pattern("(?:before|earlier than|prior to|by)\\s*$");

  private DateBounds() {}

  /** A period longer than a year, or a season; empty when the text names none. */
  static Optional<Bounds> period(String text) {
    return decade(text)
        .or(() -> decadeOfCentury(text))
        .or(() -> season(text))
        .or(() -> century(text));
  }

  /** The text without the words of periods and dates. */
  static String without(String text) {
    String rest = text;
    for (Pattern each : List.of(DECADE_OF_CENTURY, CENTURY, DECADE, SEASON, DATE, YEAR)) {
      rest = each.matcher(rest).replaceAll(" ");
    }
    return rest;
  }

  private static Optional<Bounds> decade(String text) {
    Matcher decade = DECADE.matcher(text);
    if (!decade.find()) {
      return Optional.empty();
    }
    int start = Integer.parseInt(decade.group(2));
    int span = start % 100 == 0 && text.contains("century") ? 99 : 9;
    return Optional.of(part(decade.group(1), start, start + span));
  }

  private static Optional<Bounds> decadeOfCentury(String text) {
    Matcher decade = DECADE_OF_CENTURY.matcher(text);
    if (!decade.find()) {
      return Optional.empty();
    }
    int end = Integer.parseInt(decade.group(2)) * 100;
    boolean first = decade.group(1).equalsIgnoreCase("first");
    return Optional.of(first ? Bounds.ofYears(end - 100, end - 90) : Bounds.ofYears(end - 10, end));
  }

  private static Optional<Bounds> season(String text) {
    Matcher season = SEASON.matcher(text);
    if (!season.find()) {
      return Optional.empty();
    }
    double year = Integer.parseInt(season.group(2)) * 10_000.0;
    return Optional.of(
        switch (season.group(1).toLowerCase(Locale.ROOT)) {
          case "spring" -> new Bounds(year + 301, year + 630, "", true);
          case "summer" -> new Bounds(year + 601, year + 930, "", true);
          case "winter" -> new Bounds(year, year + 1_231, "", true);
          default -> new Bounds(year + 901, year + 1_231, "", true);
        });
  }

  private static Optional<Bounds> century(String text) {
    Matcher century = CENTURY.matcher(text);
    if (!century.find()) {
      return Optional.empty();
    }
    int last = Integer.parseInt(century.group(2)) * 100;
    return Optional.of(part(century.group(1), last - 100, last));
  }

  private static Bounds part(String word, int first, int last) {
    int span = last - first + 1;
    String part = word == null ? "" : word.toLowerCase(Locale.ROOT);
    if (part.startsWith("early")) {
      return Bounds.ofYears(first, first + span * 4 / 10);
    }
    if (part.startsWith("first")) {
      return Bounds.ofYears(first, first + span / 2);
    }
    if (part.startsWith("mid")) {
      return Bounds.ofYears(first + span * 3 / 10, first + span * 7 / 10);
    }
    return Bounds.ofYears(part.isEmpty() ? first : first + span / 2, last);
  }

  static Optional<Bounds> date(String text) {
    Matcher date = DATE.matcher(text);
    while (date.find()) {
      if (date.group(4) != null || date.group(1) != null || date.group(3) != null) {
        return Optional.of(dateBounds(date, text.substring(0, date.start())));
      }
    }
    return Optional.empty();
  }

  private static Bounds dateBounds(Matcher date, String before) {
    String day = date.group(1) == null ? date.group(3) : date.group(1);
    int year = date.group(4) == null ? 0 : Integer.parseInt(date.group(4));
    double first =
        year * 10_000.0
            + AmountReader.month(date.group(2)) * 100.0
            + (day == null ? 0 : Integer.parseInt(day));
    return open(new Bounds(first, day == null ? first + 31 : first, "", true), before);
  }

  private static Bounds open(Bounds bounds, String before) {
    if (AFTER.matcher(before).find() || BoundsReader.MORE.matcher(before).find()) {
      return new Bounds(bounds.low(), 21_001_231, "", true);
    }
    if (BEFORE.matcher(before).find()) {
      return new Bounds(0, bounds.high(), "", true);
    }
    return bounds;
  }

  static Optional<Bounds> year(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(year.group(1));
    String before = text.substring(0, year.start());
    int slack = BoundsReader.ROUGHLY.matcher(before).find() ? 3 : 0;
    return Optional.of(open(Bounds.ofYears(value - slack, value + slack), before));
  }
}
