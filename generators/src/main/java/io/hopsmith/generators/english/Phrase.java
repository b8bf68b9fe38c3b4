package io.hopsmith.generators.english;

import java.util.Objects;

/**
 * How a property is said.
 *
 * @param kind which construction it takes
 * @param words noun phrase, verb phrase in the third person, or event in the past
 * @param inverse predicate from the value's side, e.g. {@code is the capital of}; empty when there
 *     is none
 */
public record Phrase(Kind kind, String words, String inverse) {

  /** Constructions. */
  public enum Kind {
    /** "whose WORDS is ..." */
    NOUN,
    /** "that WORDS ..." */
    VERB,
    /** "that WORDS in 1890" */
    EVENT,
    /** Cannot be said. */
    NEVER
  }

  static final Phrase UNSAYABLE = new Phrase(Kind.NEVER, "", "");

  public Phrase {
    Objects.requireNonNull(kind, "kind");
  }

  public boolean isSayable() {
    return kind != Kind.NEVER;
  }

  public boolean hasInverse() {
    return !inverse.isEmpty();
  }
}
