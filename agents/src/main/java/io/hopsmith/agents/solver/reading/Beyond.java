package io.hopsmith.agents.solver.reading;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which of several things are meant: those beyond an amount or a year. */
final class Beyond {
  private static final Pattern BEYOND =
      Pattern.compile(
          "(?i)^(?:have (?:an? )?(?<property>.+?) of (?<way>more|less) than (?<amount>.+)"
              + "|(?<event>.+) (?<order>after|before) (?<year>\\d{3,4}))$");

  private Beyond() {}

  /** "have a population of more than 10 million", "were born after 1900" */
  static Optional<Puzzle.Only> of(String text) {
    Matcher beyond = BEYOND.matcher(text);
    if (!beyond.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        beyond.group("event") == null
            ? new Puzzle.Only(
                beyond.group("property"),
                beyond.group("way").equalsIgnoreCase("more"),
                beyond.group("amount"))
            : new Puzzle.Only(
                PuzzleReader.dateOf(beyond.group("event")),
                beyond.group("order").equalsIgnoreCase("after"),
                beyond.group("year")));
  }
}
