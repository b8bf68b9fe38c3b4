package io.hopsmith.agents.llm;

import java.util.Locale;

/** The parts that a language model can play. */
public enum ModelRole {
  /** Answers without tools. */
  CLOSED_BOOK,
  /** First solver with tools. */
  SEARCH_SOLVER_A,
  /** Second solver with tools. */
  SEARCH_SOLVER_B,
  /** Reads pages for solvers. */
  PAGE_READER;

  /** The key of the configuration's section {@code roles}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role as messages say it. */
  public String words() {
    return key().replace('_', ' ');
  }
}
