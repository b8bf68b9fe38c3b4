package io.hopsmith.agents.solver.lexical;

import java.util.List;

/**
 * A question taken apart.
 *
 * @param text the whole question
 * @param clues its conditions
 * @param variables class nouns of the things it speaks of, by number
 * @param edges pairs of things that a clue relates
 * @param asked what it wants to know
 */
record ReadQuestion(
    String text, List<Clue> clues, List<String> variables, List<Edge> edges, Asked asked) {
  ReadQuestion {
    clues = List.copyOf(clues);
    variables = List.copyOf(variables);
    edges = List.copyOf(edges);
  }

  /**
   * Two related things.
   *
   * @param from number of one
   * @param to number of the other
   * @param words how they are related
   */
  record Edge(int from, int to, String words) {}

  /**
   * What is wanted.
   *
   * @param variable the thing it is about
   * @param property words of the property; empty when the thing itself is wanted
   * @param kind what form the answer takes
   */
  record Asked(int variable, String property, Kind kind) {}

  /** Forms of answers. */
  enum Kind {
    ANY,
    ENTITY,
    DATE,
    AMOUNT
  }
}
