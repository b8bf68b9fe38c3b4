package io.hopsmith.agents.solver.dense;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers that would satisfy a piece of a question.
 *
 * @param from least
 * @param to greatest
 * @param calendar whether years are meant
 * @param day the day that is meant, as {@code yyyymmdd}; 0 where none is
 */
record Interval(double from, double to, boolean calendar, int day) {
  private static final List<String> MONTHS =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");
  private static final String MONTH = String.join("|", MONTHS);
  private static final Pattern DAY =
      Pattern.compile(
          "(?<d>\\d{1,2})(?:st|nd|rd|th)? (?<m>"
              + MONTH
              + ") (?<y>\\d{4})|(?<m2>"
              + MONTH
              + ") (?<d2>\\d{1,2}), (?<y2>\\d{4})|(?<y3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2})");
  private static final Map<String, Double> SCALES =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s*(thousand|million|billion|trillion))?");
  private static final Pattern DECADE = Pattern.compile("\\b(\\d{3})0s\\b");
  private static final Pattern CENTURY =
      Pattern.compile(
          "(?:(early|mid|late|first half of the|second half of the)[ -])?\\b(\\d{1,2})(?:st|nd|rd|th)[- ]century");
  private static final Pattern MEASURE =
      Pattern.compile(
          "\\b(?:kilomet\\w+|met(?:re|er)s?|square|miles?|per cent|percent|degrees celsius|"
              + "january|february|march|april|may|june|july|august|september|october|november|december)\\b");
  private static final Pattern YEAR =
      Pattern.compile("(?<![\\d,.])(1\\d{3}|20\\d\\d)(?![\\d,]|\\.\\d)");
  private static final List<Shape> SHAPES =
      List.of(
          new Shape(
              "(?:just|slightly|a little) (?:under|below|less than)|nearly|almost|close to",
              0.85,
              1),
          new Shape("(?:just|slightly|a little) (?:over|above|more than)", 1, 1.15),
          new Shape(
              "more than|over|above|at least|exceed\\w*|greater than|longer than|higher than|upwards of",
              1,
              1e12),
          new Shape(
              "less than|fewer than|under|below|at most|up to|shorter than|lower than|no more than",
              -1e12,
              1),
          new Shape("about|around|roughly|approximately|some|circa", 0.88, 1.12));

  /** Words before a number and how they widen it. */
  private record Shape(Pattern words, double low, double high) {
    Shape(String words, double low, double high) {
      this(Pattern.compile("(?:" + words + ")\\s*(?:the\\s*)?[$€£]?$"), low, high);
    }
  }

  /** What a text asks of a number; empty when it names none. */
  static Optional<Interval> find(String text) {
    String lower = Clocks.inMinutes(text.toLowerCase(Locale.ROOT));
    return day(lower)
        .or(() -> decade(lower))
        .or(() -> between(lower))
        .or(() -> year(lower))
        .or(() -> single(lower));
  }

  private Interval(double from, double to, boolean calendar) {
    this(from, to, calendar, 0);
  }

  private static Optional<Interval> day(String text) {
    Matcher day = DAY.matcher(text);
    if (!day.find()) {
      return Optional.empty();
    }
    int date = date(day);
    int year = date / 10_000;
    return Optional.of(new Interval(year, year, true, date));
  }

  private static int date(Matcher day) {
    if (day.group("y3") != null) {
      return Integer.parseInt(day.group().replace("-", ""));
    }
    boolean dayFirst = day.group("y") != null;
    int month = MONTHS.indexOf(day.group(dayFirst ? "m" : "m2")) + 1;
    return Integer.parseInt(day.group(dayFirst ? "y" : "y2")) * 10_000
        + month * 100
        + Integer.parseInt(day.group(dayFirst ? "d" : "d2"));
  }

  private static Optional<Interval> decade(String text) {
    Matcher decade = DECADE.matcher(text);
    if (decade.find()) {
      int first = Integer.parseInt(decade.group(1)) * 10;
      return Optional.of(new Interval(first, first + 9, true));
    }
    Matcher century = CENTURY.matcher(text);
    if (!century.find()) {
      return Optional.empty();
    }
    int last = Integer.parseInt(century.group(2)) * 100;
    String part = century.group(1) == null ? "" : century.group(1);
    int middle = last - 50;
    return Optional.of(
        switch (part) {
          case "early", "first half of the" -> new Interval(last - 100, middle, true);
          case "late", "second half of the" -> new Interval(middle, last, true);
          case "mid" -> new Interval(last - 75, last - 25, true);
          default -> new Interval(last - 100, last, true);
        });
  }

  /** The text without numbers, periods and words of measure, which are tested as numbers. */
  static String without(String text) {
    String rest = text;
    for (Pattern each : List.of(CENTURY, DECADE, NUMBER)) {
      rest = each.matcher(rest).replaceAll(" ");
    }
    return rest.replaceAll("(?i)" + MEASURE.pattern(), " ");
  }

  private static Optional<Interval> between(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return Optional.empty();
    }
    Matcher next = NUMBER.matcher(text);
    boolean range =
        next.find(number.end())
            && text.substring(number.end(), next.start())
                .matches("\\s?(?:km|m|%|percent|years)?\\s?(?:and|to|-|–)\\s?");
    if (!range) {
      return Optional.empty();
    }
    double high = value(next);
    double low = number.group(2) == null ? plain(number) * scale(next) : value(number);
    boolean years = isYear(low) && isYear(high) && next.group(2) == null;
    return low <= high ? Optional.of(new Interval(low, high, years)) : Optional.empty();
  }

  private static Optional<Interval> year(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()
        || text.substring(year.end())
            .matches("\\s?(?:km|m|metres|meters|kilomet\\w+|feet|miles|%).*")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(year.group(1));
    String before = text.substring(0, year.start()).strip();
    if (before.endsWith("after") || before.endsWith("since")) {
      return Optional.of(new Interval(value, 2100, true));
    }
    return Optional.of(new Interval(before.endsWith("before") ? 0 : value, value, true));
  }

  private static Optional<Interval> single(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.find()) {
      return Optional.empty();
    }
    double value = value(number);
    String before = text.substring(0, number.start());
    return Optional.of(
        SHAPES.stream()
            .filter(shape -> shape.words().matcher(before).find())
            .findFirst()
            .map(shape -> new Interval(value * shape.low(), value * shape.high(), false))
            .orElse(new Interval(value * 0.995, value * 1.005, false)));
  }

  /** How a line answers: 1 when a number of it fits, -1 when it has only others, 0 without any. */
  int test(String line) {
    String lower = Clocks.inMinutes(line.toLowerCase(Locale.ROOT));
    Matcher dated = DAY.matcher(lower);
    if (day > 0 && dated.find()) {
      boolean same = date(dated) == day;
      while (!same && dated.find()) {
        same = date(dated) == day;
      }
      return same ? 1 : -1;
    }
    Matcher number = NUMBER.matcher(lower);
    boolean seen = false;
    while (number.find()) {
      double value = value(number);
      boolean comparable = !calendar || (isYear(value) && number.group().length() == 4);
      seen |= comparable;
      if (comparable && value >= from && value <= to) {
        return 1;
      }
    }
    return seen ? -1 : 0;
  }

  private static boolean isYear(double value) {
    return value >= 1000 && value <= 2100 && value == Math.rint(value);
  }

  private static double value(Matcher number) {
    return plain(number) * scale(number);
  }

  private static double plain(Matcher number) {
    return Double.parseDouble(number.group(1).replace(",", ""));
  }

  private static double scale(Matcher number) {
    return number.group(2) == null ? 1 : SCALES.get(number.group(2));
  }
}
