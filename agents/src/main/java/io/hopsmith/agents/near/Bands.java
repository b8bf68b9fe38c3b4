package io.hopsmith.agents.near;

/**
 * Cuts a signature into bands of rows: texts whose rows agree in a whole band meet in a bucket, and
 * only those that meet have to be compared. Texts of similarity s meet with probability {@code 1 -
 * (1 - s^rows)^bands}, an S-curve: nearly never below its step, nearly always above it.
 *
 * <pre>
 * 128 permutations, 8 rows, 16 bands (for a threshold of 0.85)
 * similarity   0.3    0.5    0.6    0.7    0.8    0.85   0.9    0.95
 * they meet    0.001  0.061  0.237  0.613  0.947  0.994  1.000  1.000
 * </pre>
 *
 * @param bands how many there are, at least 1
 * @param rows of a band, at least 1
 * @see <a href="http://www.mmds.org/">Mining of Massive Datasets, section 3.4</a>
 */
public record Bands(int bands, int rows) {
  /** Least share of pairs at the threshold that meet. */
  private static final double FOUND = 0.99;

  private static final long SALT = 0x2545f4914f6cdd1dL;

  public Bands {
    if (bands < 1 || rows < 1) {
      throw new IllegalArgumentException(
          "%d bands of %d rows: both must be at least 1".formatted(bands, rows));
    }
  }

  /**
   * The bands with most rows, so that fewest unlike texts meet, in which 99 in 100 pairs of the
   * given similarity do.
   *
   * @param similarity threshold, over 0 and at most 1
   * @param permutations of the signatures
   */
  public static Bands forThreshold(double similarity, int permutations) {
    if (!(similarity > 0 && similarity <= 1)) {
      throw new IllegalArgumentException(
          "the similarity must be over 0 and at most 1, not " + similarity);
    }
    Bands best = new Bands(permutations, 1);
    for (int rows = 2; rows <= permutations; rows++) {
      Bands steeper = new Bands(permutations / rows, rows);
      if (steeper.probability(similarity) >= FOUND) {
        best = steeper;
      }
    }
    return best;
  }

  /** How probably two texts of this similarity meet in a bucket. */
  public double probability(double similarity) {
    return 1 - Math.pow(1 - Math.pow(similarity, rows), bands);
  }

  /**
   * The bucket of each band. Buckets of different bands are never the same on purpose; that two of
   * one band are so by chance costs a comparison.
   *
   * @throws IllegalArgumentException when the signature is too short
   */
  public long[] buckets(Signature signature) {
    int[] minima = signature.minima();
    if (minima.length < bands * rows) {
      throw new IllegalArgumentException(
          "%d bands of %d rows need a signature of %d numbers, not %d"
              .formatted(bands, rows, bands * rows, minima.length));
    }
    long[] buckets = new long[bands];
    for (int band = 0; band < bands; band++) {
      long hash = band;
      for (int row = band * rows; row < (band + 1) * rows; row++) {
        hash = WordHashes.mix(hash * SALT + minima[row]);
      }
      buckets[band] = hash;
    }
    return buckets;
  }
}
