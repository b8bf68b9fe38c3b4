package io.hopsmith.agents.solver;

import io.hopsmith.agents.tools.Tools;

/**
 * Finds out whether an answer that is not the gold one fits a question as well. Safe for use by
 * several threads.
 */
public interface AlternativeTester {

  /** What a test came to. */
  enum Verdict {
    FITS,
    DOES_NOT_FIT,
    /** Could not be told. */
    UNKNOWN
  }

  /**
   * A test.
   *
   * @param attempt what the tester did and said
   */
  record Finding(Verdict verdict, Attempt attempt) {}

  /** Name that goes into rows. */
  String name();

  /** Looks up whether every clue of the question holds of the answer. */
  Finding test(String question, String answer, Tools tools);
}
