package io.hopsmith.agents.solver.lexical;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a clue asks of a number: ranges, "about", "more than", or a date or period. */
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
  private static final Pattern SINGLE = pattern(N);
  static final Pattern MORE =
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
  static final Pattern ROUGHLY =
      pattern(
          "(?:about|around|roughly|approximately|some|circa|c\\.|in the region of|or so|in the neighbourhood of)\\s*$");

  private BoundsReader() {}

  /** The first numeric condition of a clue; empty when it holds none. */
  static Optional<Bounds> read(String clue) {
    String text = NumberWords.inDigits(clue);
    return DateBounds.period(text)
        .or(() -> yearRange(text))
        .or(() -> DateBounds.date(text))
        .or(() -> range(text))
        .or(() -> DateBounds.year(text))
        .or(() -> single(text));
  }

  /** The clue without its numbers, their units and the words of periods. */
  static String without(String clue) {
    String text = DateBounds.without(NumberWords.inDigits(clue));
    return SINGLE.matcher(RANGE.matcher(text).replaceAll(" ")).replaceAll(" ");
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

  static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
