package io.hopsmith.validators.split;

import io.hopsmith.agents.near.Bands;
import io.hopsmith.agents.near.MinHash;
import io.hopsmith.agents.near.Shingles;
import java.util.Locale;

/**
 * How alike questions are worded: by their pairs of words.
 *
 * @param words the pairs
 */
public record Wording(Shingles words) {
  /** Share of pairs of words that makes two questions with one answer the same. */
  public static final double SAME = 0.7;

  private static final int SHINGLE = 2;
  private static final MinHash HASH = new MinHash(128, 1);
  private static final Bands BANDS = Bands.forThreshold(SAME, 128);

  /** The wording of a question. */
  public static Wording of(String question) {
    return new Wording(Shingles.of(question, SHINGLE));
  }

  /** Buckets of which 99 in 100 pairs of questions of similarity {@link #SAME} share one. */
  public long[] buckets() {
    return BANDS.buckets(HASH.signature(words));
  }

  /** Share of pairs of words that both have, 0 to 1. */
  public double similarity(Wording other) {
    return words.jaccard(other.words);
  }

  /** In words what a row is to another one with its answer, which is called so. */
  public static String detail(double similarity, String other) {
    return String.format(
        Locale.ROOT,
        "has the same answer in nearly the same words (similarity %.2f) as %s",
        similarity,
        other);
  }
}
