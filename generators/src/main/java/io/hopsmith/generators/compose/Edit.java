package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Plan;

/**
 * One step from an easier to a harder question.
 *
 * @param plan the question after it
 * @param description kind and what it did, e.g. {@code blur: opened 1890 -> the 1890s}
 */
public record Edit(Plan plan, String description) {

  /** The three edits of WebExplorer (arXiv 2509.06501, evolution step). */
  public enum Kind {
    /** Take away a salient clue. */
    REMOVE,
    /** Make a date or number vaguer. */
    BLUR,
    /** Describe a named entity by what its own page says. */
    REPLACE
  }
}
