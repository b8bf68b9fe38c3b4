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
 */
record Interval(double from, double to, boolean calendar) {
  private static final Map<String, Double> SCALES =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
  private static final Pattern NUMBER =
      Pattern.compile(
          "(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)(?:\\s*(thousand|million|billion|trillion))?");
  private static final Pattern DECADE = Pattern.compile("\\b(\\d{3})0s\\b");
  private static final Pattern CENTURY = Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)[- ]century");
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
    String lower = text.toLowerCase(Locale.ROOT);
    return decade(lower).or(() -> between(lower)).or(() -> year(lower)).or(() -> single(lower));
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
    int last = Integer.parseInt(century.group(1)) * 100;
    return Optional.of(new Interval(last - 100, last, true));
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
    Matcher number = NUMBER.matcher(line.toLowerCase(Locale.ROOT));
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
