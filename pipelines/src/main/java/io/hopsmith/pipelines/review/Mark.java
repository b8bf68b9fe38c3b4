package io.hopsmith.pipelines.review;

import java.util.Locale;

/**
 * What a person says of a row.
 *
 * @param verdict whether it may stay
 * @param note why; may be empty
 */
public record Mark(Verdict verdict, String note) {

  /** Whether a row may stay. */
  public enum Verdict {
    KEEP,
    DROP;

    /** As it stands in files and forms. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
