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
 * @param weight how much it counts; less for a mere class noun
 */
record Clue(String text, Set<String> stems, Optional<Bounds> bounds, int variable, double weight) {
  private static final double CLASS_WEIGHT = 0.4;

  static Clue of(String text, int variable) {
    Optional<Bounds> bounds = BoundsReader.read(text);
    return new Clue(text, stems(text, bounds.isPresent()), bounds, variable, 1);
  }

  /** A clue that only says of what class the thing is. */
  static Clue ofClass(String noun, int variable) {
    return new Clue(noun, Words.contentStems(noun), Optional.empty(), variable, CLASS_WEIGHT);
  }

  /** Units and magnitudes belong to the number, not to what is counted. */
  private static Set<String> stems(String text, boolean numeric) {
    String words = numeric ? text.replaceAll(NUMBER_PARTS, " ") : text;
    Set<String> stems = Words.contentStems(words);
    return stems.isEmpty() ? Words.contentStems(text) : stems;
  }

  private static final String NUMBER_PARTS =
      "(?i)\\b(?:thousand|million|billion|hundred|kilomet(?:re|er)s?|met(?:re|er)s?|km|miles?|percent|per cent"
          + "|square|m|decade|spring|summer|autumn|winter|early|mid|late|century|"
          + AmountReader.MONTH
          + ")\\b";

  /** Whether there is anything to look for. */
  boolean isUseful() {
    return !stems.isEmpty() || bounds.isPresent();
  }
}
