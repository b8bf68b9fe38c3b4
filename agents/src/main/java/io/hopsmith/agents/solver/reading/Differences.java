package io.hopsmith.agents.solver.reading;

import static io.hopsmith.agents.solver.reading.AskingOfSeveral.date;
import static io.hopsmith.agents.solver.reading.AskingOfSeveral.value;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads sentences that ask by how much two values differ. */
final class Differences {
  private static final Pattern YEARS =
      Pattern.compile(
          "(?i)^how many years (?:passed|lie|lay|elapsed|went by|are there|were there) between the year in"
              + " which (?<first>.+?) and the (?:year|one) in which (?<second>.+)$");
  private static final Pattern YEARS_OF_BOTH =
      Pattern.compile(
          "(?i)^how many years (?:passed|lie|lay|elapsed|went by|are there|were there) between the years in"
              + " which (?<first>"
              + AskingOfSeveral.BACK
              + ".+?) and (?<second>"
              + AskingOfSeveral.BACK
              + ".+?) (?<event>"
              + NounPhrase.VERB
              + "\\b.*)$");
  private static final Pattern DIFFERENCE_IN =
      Pattern.compile(
          "(?i)^(?:what is|find|give|state|determine|work out) the difference in (?<property>.+?) between"
              + " (?<first>"
              + AskingOfSeveral.BACK
              + ".+?) and (?<second>"
              + AskingOfSeveral.BACK
              + ".+)$");
  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "(?i)^(?:what is|find|give|state|determine|work out) the difference between the (?<property>.+?) of"
              + " (?<first>(?:the|that|this|an?)\\b.+?) and (?:the (?<other>.+?)|that) of"
              + " (?<second>(?:the|that|this|an?)\\b.+|it)$");

  private Differences() {}

  /** The two values; empty when the sentence asks otherwise. */
  static Optional<List<Asking>> parts(String sentence) {
    Matcher years = YEARS.matcher(sentence);
    if (years.find()) {
      return Optional.of(List.of(date(years.group("first")), date(years.group("second"))));
    }
    Matcher both = YEARS_OF_BOTH.matcher(sentence);
    if (both.find()) {
      String event = " " + both.group("event");
      return Optional.of(
          List.of(date(both.group("first") + event), date(both.group("second") + event)));
    }
    return ofAmounts(sentence);
  }

  private static Optional<List<Asking>> ofAmounts(String sentence) {
    Matcher in = DIFFERENCE_IN.matcher(sentence);
    if (in.find()) {
      String property = in.group("property");
      return Optional.of(
          List.of(value(property, in.group("first")), value(property, in.group("second"))));
    }
    Matcher difference = DIFFERENCE.matcher(sentence);
    if (!difference.find()) {
      return Optional.empty();
    }
    String property = difference.group("property");
    String other = difference.group("other");
    return Optional.of(
        List.of(
            value(property, difference.group("first")),
            value(other == null ? property : other, difference.group("second"))));
  }
}
