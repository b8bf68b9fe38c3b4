package io.hopsmith.agents.solver.lexical;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a clue asks of a number: ranges, decades, centuries, "about", "more than". */
final class BoundsReader {
  private static final double ABOUT = 0.12;
  private static final double JUST = 0.15;
  private static final double ROUNDING = 0.005;
  private static final String N =
      "(?:[$€£]?("
          + AmountReader.NUMBER
          + ")(?:[ -]("
          + AmountReader.MAGNITUDE
          + ")s?)?(?:[ -]?("
          + AmountReader.UNIT
          + "))?)";
  private static final Pattern RANGE =
      pattern("(?:between |from )?" + N + "(?: and | to |\\s?[–-]\\s?| or )" + N);
  private static final Pattern DECADE =
      pattern("(?:(early|mid|late)(?:-| to |\\s)?)?(?:the )?\\b(\\d{3}0)['’]?s\\b");
  private static final Pattern CENTURY =
      pattern(
          "(?:(early|mid|late|first half of the|second half of the)[ -])?\\b(\\d{1,2})(?:st|nd|rd|th)[ -]century");
  private static final Pattern DECADE_OF_CENTURY =
      pattern(
          "(first|last|final|closing) (?:decade|ten years) of the (\\d{1,2})(?:st|nd|rd|th)[ -]century");
  private static final Pattern SEASON =
      pattern("\\b(spring|summer|autumn|fall|winter) of (\\d{4})");
  private static final Pattern DATE =
      pattern(
          "(?:(\\d{1,2})(?:st|nd|rd|th)?(?: of)? )?\\b("
              + AmountReader.MONTH
              + ")\\b\\.?(?: (\\d{1,2})(?:st|nd|rd|th)?(?!\\d),?)?(?:,? (?:of )?(\\d{4}))?");
  private static final Pattern YEAR =
      pattern(
          "(?<![\\d,.$€£])(1\\d{3}|20\\d\\d)(?![\\d,.]\\d|\\d)(?!\\s*(?:"
              + AmountReader.UNIT
              + "|"
              + AmountReader.MAGNITUDE
              + "))");
  private static final Pattern SINGLE = pattern(N);
  private static final Pattern MORE =
      pattern(
          "(?:more than|over|above|at least|exceed(?:s|ing|ed)?|upwards of|greater than|higher than"
              + "|longer than|larger than|older than|no (?:less|fewer) than|not less than|beyond)(?: the)?\\s*$");
  private static final Pattern LESS =
      pattern(
          "(?:less than|fewer than|under|below|at most|up to|no more than|not more than|smaller than"
              + "|shorter than|lower than|younger than)(?: the)?\\s*$");
  private static final Pattern JUST_UNDER =
      pattern(
          "(?:just|slightly|a little|a bit) (?:under|below|less than|short of|fewer than)\\s*$|(?:nearly|almost|close to|not quite|approaching)\\s*$");
  private static final Pattern JUST_OVER =
      pattern("(?:just|slightly|a little|a bit) (?:over|above|more than)\\s*$");
  private static final Pattern ROUGHLY =
      pattern(
          "(?:about|around|roughly|approximately|some|circa|c\\.|in the region of|or so|in the neighbourhood of)\\s*$");
  private static final Pattern AFTER = pattern("(?:after|since|later than|following)\\s*$");
  private static final Pattern BEFORE = pattern("(?:before|earlier than|prior to|by)\\s*$");

  private BoundsReader() {}

  /** The first numeric condition of a clue; empty when it holds none. */
  static Optional<Bounds> read(String clue) {
    String text = NumberWords.inDigits(clue);
    return decade(text)
        .or(() -> decadeOfCentury(text))
        .or(() -> season(text))
        .or(() -> century(text))
        .or(() -> yearRange(text))
        .or(() -> date(text))
        .or(() -> range(text))
        .or(() -> year(text))
        .or(() -> single(text));
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

  private static Optional<Bounds> yearRange(String text) {
    Matcher range = RANGE.matcher(text);
    boolean years =
        range.find()
            && range.group(2) == null
            && range.group(3) == null
            && range.group(5) == null
            && range.group(6) == null
            && AmountReader.isYear(range.group(1))
            && AmountReader.isYear(range.group(4));
    return years
        ? Optional.of(
            Bounds.ofYears(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(4))))
        : Optional.empty();
  }

  private static Optional<Bounds> date(String text) {
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
    if (AFTER.matcher(before).find() || MORE.matcher(before).find()) {
      return new Bounds(bounds.low(), 21_001_231, "", true);
    }
    if (BEFORE.matcher(before).find()) {
      return new Bounds(0, bounds.high(), "", true);
    }
    return bounds;
  }

  private static Optional<Bounds> range(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.find()) {
      return Optional.empty();
    }
    double highScale = AmountReader.magnitude(range.group(5));
    double lowScale = range.group(2) == null ? highScale : AmountReader.magnitude(range.group(2));
    double low = AmountReader.number(range.group(1)) * lowScale;
    double high = AmountReader.number(range.group(4)) * highScale;
    return low <= high
        ? Optional.of(new Bounds(low, high, unit(range.group(6), range.group(3)), false))
        : Optional.empty();
  }

  private static Optional<Bounds> year(String text) {
    Matcher year = YEAR.matcher(text);
    if (!year.find()) {
      return Optional.empty();
    }
    int value = Integer.parseInt(year.group(1));
    String before = text.substring(0, year.start());
    int slack = ROUGHLY.matcher(before).find() ? 3 : 0;
    return Optional.of(open(Bounds.ofYears(value - slack, value + slack), before));
  }

  private static Optional<Bounds> single(String text) {
    Matcher single = SINGLE.matcher(text);
    if (!single.find()) {
      return Optional.empty();
    }
    double value = AmountReader.number(single.group(1)) * AmountReader.magnitude(single.group(2));
    return Optional.of(
        around(value, unit(single.group(3), null), text.substring(0, single.start())));
  }

  private static Bounds around(double value, String unit, String before) {
    if (JUST_UNDER.matcher(before).find()) {
      return new Bounds(value * (1 - JUST), value, unit, false);
    }
    if (JUST_OVER.matcher(before).find()) {
      return new Bounds(value, value * (1 + JUST), unit, false);
    }
    if (MORE.matcher(before).find()) {
      return new Bounds(value, Double.MAX_VALUE, unit, false);
    }
    if (LESS.matcher(before).find()) {
      return new Bounds(-Double.MAX_VALUE, value, unit, false);
    }
    double slack = Math.abs(value) * (ROUGHLY.matcher(before).find() ? ABOUT : ROUNDING);
    return new Bounds(value - slack, value + slack, unit, false);
  }

  private static String unit(String written, String otherwise) {
    for (String each :
        List.of(written == null ? "" : written, otherwise == null ? "" : otherwise)) {
      if (!Units.normal(each).isEmpty()) {
        return Units.normal(each);
      }
    }
    return "";
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
