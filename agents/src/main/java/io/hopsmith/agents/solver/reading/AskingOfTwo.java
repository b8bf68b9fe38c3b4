package io.hopsmith.agents.solver.reading;

import io.hopsmith.schemas.Operation;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A question that something is worked out for from two values.
 *
 * @param kind what is worked out
 * @param first where the first value is from
 * @param second where the second value is from
 */
record AskingOfTwo(Operation.Kind kind, Asking first, Asking second) {
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)^how many years (?:passed|lie|lay|elapsed|went by|are there|were there) between the year in"
              + " which (?<first>.+?) and the (?:year|one) in which (?<second>.+)$");
  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "(?i)^(?:what is|find|give|state|determine) the difference between the (?<property>.+?) of"
              + " (?<first>(?:the|that|this|an?)\\b.+?) and (?:the (?<other>.+?)|that) of"
              + " (?<second>(?:the|that|this|an?)\\b.+)$");
  private static final Pattern WHEN =
      Pattern.compile(
          "(?i)^(?:which|who) (?<event>.+?) (?<order>earlier|first|later|last),"
              + " (?<first>(?:the|that|this)\\b.+) or (?<second>(?:the|that|this)\\b.+)$");
  private static final Pattern SIZE =
      Pattern.compile(
          "(?i)^which has the (?<order>greater|larger|higher|smaller|lower|lesser) (?<property>.+?),"
              + " (?<first>(?:the|that|this)\\b.+) or (?<second>(?:the|that|this)\\b.+)$");

  /**
   * What a sentence asks of two values; empty when it asks otherwise.
   *
   * @param sentence without its final mark
   */
  static Optional<AskingOfTwo> of(String sentence) {
    Matcher years = YEARS.matcher(sentence);
    if (years.find()) {
      return Optional.of(
          new AskingOfTwo(
              Operation.Kind.DIFFERENCE, date(years.group("first")), date(years.group("second"))));
    }
    Matcher difference = DIFFERENCE.matcher(sentence);
    if (difference.find()) {
      String property = difference.group("property");
      String other = difference.group("other");
      return Optional.of(
          new AskingOfTwo(
              Operation.Kind.DIFFERENCE,
              value(property, difference.group("first")),
              value(other == null ? property : other, difference.group("second"))));
    }
    return compared(sentence);
  }

  private static Optional<AskingOfTwo> compared(String sentence) {
    Matcher size = SIZE.matcher(sentence);
    if (size.find()) {
      String property = size.group("property");
      return Optional.of(
          new AskingOfTwo(
              order(size.group("order")),
              value(property, size.group("first")),
              value(property, size.group("second"))));
    }
    Matcher when = WHEN.matcher(sentence);
    return when.find()
        ? Optional.of(
            new AskingOfTwo(
                order(when.group("order")),
                date(when.group("first") + " " + when.group("event")),
                date(when.group("second") + " " + when.group("event"))))
        : Optional.empty();
  }

  private static Operation.Kind order(String word) {
    return word.matches("(?i)greater|larger|higher|later|last")
        ? Operation.Kind.GREATER
        : Operation.Kind.LESS;
  }

  private static Asking date(String about) {
    return new Asking(Asking.Wanted.DATE, "", about);
  }

  private static Asking value(String property, String about) {
    return new Asking(Asking.Wanted.PROPERTY, property, about);
  }
}
