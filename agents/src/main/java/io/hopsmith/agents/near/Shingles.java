package io.hopsmith.agents.near;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * The different sequences of so many words that a text has, each as a hash of 64 bits: what texts
 * are compared by. A word is a run of letters and digits, whatever their case; an ideograph is a
 * word by itself. A text of fewer words than a sequence takes is one sequence. Two sequences share
 * a hash by chance about once in 10^19 pairs.
 *
 * <p>Cost: one pass over the text, then a sort; 8 bytes a sequence.
 *
 * @see <a href="http://www.mmds.org/">Leskovec, Rajaraman, Ullman: Mining of Massive Datasets,
 *     section 3.2</a>
 */
public final class Shingles {
  private final long[] hashes;

  private Shingles(long[] sortedDistinct) {
    hashes = sortedDistinct;
  }

  /**
   * The sequences of a text; none where it has no word.
   *
   * @param words that a sequence takes, at least 1
   */
  public static Shingles of(String text, int words) {
    if (words < 1) {
      throw new IllegalArgumentException("a shingle takes at least 1 word, not " + words);
    }
    String composed = Normalizer.normalize(text, Normalizer.Form.NFKC);
    return new Shingles(WordHashes.sequences(composed, words));
  }

  /** How many different sequences there are. */
  public int size() {
    return hashes.length;
  }

  /**
   * The share of all sequences of both that both have, 0 to 1 (Broder: On the resemblance and
   * containment of documents, 1997). Two texts without words are the same.
   */
  public double jaccard(Shingles other) {
    int common = common(other);
    int all = hashes.length + other.hashes.length - common;
    return all == 0 ? 1 : (double) common / all;
  }

  /** Whether some sequence is in both. */
  public boolean meets(Shingles other) {
    return common(other) > 0;
  }

  /** The sequences that the other has not. */
  public Shingles without(Shingles other) {
    return new Shingles(
        Arrays.stream(hashes)
            .filter(hash -> Arrays.binarySearch(other.hashes, hash) < 0)
            .toArray());
  }

  /** The sequences that the other has too. */
  public Shingles in(Shingles other) {
    return without(without(other));
  }

  /** Sorted, each once; not to be changed. */
  long[] hashes() {
    return hashes;
  }

  private int common(Shingles other) {
    int common = 0;
    int i = 0;
    int j = 0;
    while (i < hashes.length && j < other.hashes.length) {
      int order = Long.compare(hashes[i], other.hashes[j]);
      common += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return common;
  }
}
