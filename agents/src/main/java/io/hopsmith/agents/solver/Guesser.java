package io.hopsmith.agents.solver;

import java.util.List;

/** Answers a question from nothing but its text. Safe for use by several threads. */
public interface Guesser {
  /** Name that goes into rows. */
  String name();

  /** Up to {@code samples} guesses, the likeliest first; each is one closed-book sample. */
  List<Attempt> guesses(String question, int samples);
}
