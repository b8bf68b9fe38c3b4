package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import java.util.List;
import java.util.function.Predicate;

/**
 * One step from an easier to a harder question.
 *
 * @param plan the question after it
 * @param description kind and what it did, e.g. {@code blur: opened 1890 -> the 1890s}
 * @param removed clues that went because the question does without them
 */
public record Edit(Plan plan, String description, List<Removed> removed) {
  public Edit {
    removed = List.copyOf(removed);
  }

  /**
   * A clue that went.
   *
   * @param part index of the draft that had it, see {@link Plan#parts}
   */
  public record Removed(int part, Constraint clue) {}

  /** The edits of WebExplorer (arXiv 2509.06501, evolution step). */
  public enum Kind {
    /** Take away salient clues. */
    REMOVE,
    /** Make a date or number vaguer, or a name: {@link Hints}. */
    BLUR,
    /** Describe a named entity by what its own page says. */
    REPLACE,
    /** Take away the name by which a bridging thing is found, and reach it by another relation. */
    DROP,
    /** Say something rarer instead of a clue: {@link Rarer}. */
    SWAP
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
