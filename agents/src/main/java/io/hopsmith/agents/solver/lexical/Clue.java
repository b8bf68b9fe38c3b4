package io.hopsmith.agents.solver.lexical;

import java.util.Optional;
import java.util.Set;

/**
 * One condition that a question states.
 *
 * @param text its words
 * @param stems content stems without numbers
 * @param bounds what it asks of a number
 * @param variable number of the thing it is about
 */
record Clue(String text, Set<String> stems, Optional<Bounds> bounds, int variable) {
  static Clue of(String text, int variable) {
    Optional<Bounds> bounds = BoundsReader.read(text);
    return new Clue(text, stems(text, bounds.isPresent()), bounds, variable);
  }

  /** Units and magnitudes belong to the number, not to what is counted. */
  private static Set<String> stems(String text, boolean numeric) {
    String words = numeric ? text.replaceAll(NUMBER_PARTS, " ") : text;
    Set<String> stems = Words.contentStems(words);
    return stems.isEmpty() ? Words.contentStems(text) : stems;
  }

  private static final String NUMBER_PARTS =
      "(?i)\\b(?:thousand|million|billion|hundred|kilomet(?:re|er)s?|met(?:re|er)s?|km|miles?|percent|per cent"
          + "|square|early|mid|late|century|"
          + AmountReader.MONTH
          + ")\\b";

  /** Whether there is anything to look for. */
  boolean isUseful() {
    return !stems.isEmpty() || bounds.isPresent();
  }
}
