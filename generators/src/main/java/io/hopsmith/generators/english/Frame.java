package io.hopsmith.generators.english;

/** Orders in which a question tells its clues and asks. */
enum Frame {
  /** Clues from the root outwards, the ask at the end. */
  STORY,
  /** From the furthest variable to the root, the ask at the end. */
  INWARDS,
  /** The ask first, then the clues. */
  ASK_FIRST,
  /** "Find the ..." with the root's first clues, then the rest. */
  REQUEST,
  /** "Which bridge crosses ...?" with the root's first clues, then the rest. */
  WHICH,
  /** One sentence with nested clauses. */
  NESTED
}
