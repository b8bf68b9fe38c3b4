package io.hopsmith.agents.llm;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The parts that a language model can play. */
public enum ModelRole {
  /** First proposer of self-play: searches and composes. */
  PROPOSER_A,
  /** Second proposer of self-play. */
  PROPOSER_B,
  /** Makes self-play's questions vaguer, without tools. */
  OBFUSCATOR,
  /** Explores and composes for explore-then-evolve. */
  COMPOSER,
  /** Makes its questions harder round by round. */
  EVOLVER,
  /** Answers without tools. */
  CLOSED_BOOK,
  /** First solver with tools. */
  SEARCH_SOLVER_A,
  /** Second solver with tools. */
  SEARCH_SOLVER_B,
  /** Reads pages for whoever has tools. */
  PAGE_READER,
  /** Searches for whoever has tools, opens pages, and reports. */
  DEEP_EXPLORER,
  /** Judges answers that rules do not decide, and whether another answer fits a question too. */
  JUDGE;

  private static final Map<ModelRole, List<ModelRole>> STANDS_IN =
      Map.of(
          OBFUSCATOR, List.of(CLOSED_BOOK, PROPOSER_A),
          EVOLVER, List.of(COMPOSER));

  /** Whose model plays the part where it has none of its own, in order; empty where nobody's. */
  public List<ModelRole> standIns() {
    return STANDS_IN.getOrDefault(this, List.of());
  }

  /** The key of the configuration's section {@code roles}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The role as messages say it. */
  public String words() {
    return key().replace('_', ' ');
  }
}
