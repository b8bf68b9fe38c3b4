package io.hopsmith.agents.solver.dense;

import java.util.Optional;

/**
 * A part of a question that can be looked up alone.
 *
 * @param text its words
 * @param words the same without numbers, for finding the line that speaks of it
 * @param depth 0 when it speaks of the first thing of its sentence, more inside relative clauses
 * @param interval what it asks of a number
 */
record Piece(String text, String words, int depth, Optional<Interval> interval) {
  static Piece of(String text, int depth) {
    String words = text.replaceAll("\\S*\\d\\S*", " ").replaceAll("\\s+", " ").strip();
    return new Piece(text, words, depth, Interval.find(text));
  }
}
