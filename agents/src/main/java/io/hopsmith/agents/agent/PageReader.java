package io.hopsmith.agents.agent;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.List;

/** Reads a page for a goal, and says what there speaks to it. Safe for use by several threads. */
public interface PageReader {

  /** Name of the model that reads; empty where none does. */
  default String name() {
    return "";
  }

  /**
   * What a page says about a goal.
   *
   * @param goal what is looked for; empty for the page itself
   * @param most characters of all that is quoted
   */
  Reading read(PageView page, String goal, int most);

  /**
   * What was read.
   *
   * @param finding what the reader makes of it; empty where it only quotes
   * @param evidence quotes as they stand in the page, in its order
   * @param usage what the reading took
   */
  record Reading(String finding, List<Evidence> evidence, Usage usage) {
    public Reading {
      evidence = List.copyOf(evidence);
    }
  }

  /**
   * A quote.
   *
   * @param text as it stands in the page
   * @param at place of its first character in the page's text, from 0
   */
  record Evidence(String text, int at) {}
}
