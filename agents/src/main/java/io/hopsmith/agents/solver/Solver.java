package io.hopsmith.agents.solver;

import io.hopsmith.agents.tools.Tools;

/**
 * Answers a question from its text and what the tools return, and from nothing else. Safe for use
 * by several threads.
 */
public interface Solver {

  /** Name that goes into rows, e.g. {@code embedded-lexical}. */
  String name();

  /**
   * Whether it knows the run's own index alone, even where a run searches the web. Embedded solvers
   * do.
   */
  default boolean needsIndex() {
    return true;
  }

  /** Tries to answer; gives up with an empty answer rather than guess without support. */
  Attempt solve(String question, Tools tools);

  /**
   * The same within so many tool calls, at least 1. A solver whose calls cost nothing need not keep
   * to it.
   */
  default Attempt solve(String question, Tools tools, int mostCalls) {
    return solve(question, tools);
  }
}
