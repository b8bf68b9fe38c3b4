package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import java.util.function.Predicate;

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

  /**
   * An edit that is wanted.
   *
   * @param kind what is to be done
   * @param clue to which clues it may be done; {@link Kind#REMOVE} looks at all
   */
  public record Wish(Kind kind, Predicate<Constraint> clue) {
    static Wish any(Kind kind) {
      return new Wish(kind, clue -> true);
    }
  }
}
