package io.hopsmith.agents.solver.natural;

import java.util.List;

/** A solver's own sense of text, for one question. Everything that scores is behind it. */
public interface Sense {

  /** One more sentence that was found: what is common there tells little. */
  void learn(Evidence found);

  /** How much of the question sentences say together, 0 to 1; most for one that says it all. */
  double support(List<Evidence> chain);

  /** Support below which nothing is answered. */
  double least();

  /**
   * How much what stands around a place in a sentence has of the question, 0 to 1.
   *
   * @param start first character of the place
   * @param end the character after it
   */
  double near(Evidence evidence, int start, int end);

  /** How well a text says that its subject is of a kind, 0 to 1. */
  double isA(String text, String kind);

  /** How much speaks for an answer; comparable within one question. */
  double worth(Signs signs);

  /** The words of the question that the sentences do not say, for the next search. */
  String unsaid(List<Evidence> chain);
}
