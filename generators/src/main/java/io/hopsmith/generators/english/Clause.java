package io.hopsmith.generators.english;

import io.hopsmith.generators.question.Variable;

/**
 * One clue as a predicate, in the two forms a text needs.
 *
 * @param predicate to follow a subject: "borders Chad", "has Nassau as capital"
 * @param relative to follow a noun: "whose capital is Nassau", "that borders Chad"
 */
record Clause(String predicate, String relative) {
  /** Where the lexicon puts an object that is not last: "had * as a professor". */
  static final String OBJECT = "*";

  /** The same with words at its end, which begin with a space or are none. */
  Clause followedBy(String words) {
    return new Clause(predicate + words, relative + words);
  }

  /** The form to follow a noun, or else a subject. */
  String in(boolean relativeForm) {
    return relativeForm ? relative : predicate;
  }

  /** A verb phrase with its object. */
  static Clause verb(String words, String object, Variable subject) {
    String predicate =
        words.contains(OBJECT) ? words.replace(OBJECT, object) : words + " " + object;
    return new Clause(predicate, (subject.person() ? "who " : "that ") + predicate);
  }
}
