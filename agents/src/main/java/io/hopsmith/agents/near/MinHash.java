package io.hopsmith.agents.near;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Makes signatures by which the likeness of texts is estimated: of each of so many random orders of
 * all sequences there could be, the text's first. Two texts have the same first in as large a share
 * of the orders as they share sequences, so the estimate is off by sqrt(s (1 - s) / permutations)
 * in the mean, at 128 permutations and s = 0.8 by 0.035.
 *
 * <p>An order is that of {@code (a x + b) >>> 32} with random odd a and random b, on hashes that
 * are spread already: multiply-shift hashing (Dietzfelbinger et al. 1997), one multiplication per
 * sequence and permutation. The same seed gives the same orders on every machine. Keeps no state:
 * safe for several threads.
 *
 * @see <a href="http://www.mmds.org/">Mining of Massive Datasets, section 3.3; Broder et al.:
 *     Min-wise independent permutations, 1998</a>
 */
public final class MinHash {
  private final long[] factors;
  private final long[] offsets;

  /**
   * Draws the permutations.
   *
   * @param permutations numbers of a signature, at least 1; 128 is usual
   * @param seed of the draw; signatures can be compared where it is the same
   */
  public MinHash(int permutations, long seed) {
    if (permutations < 1) {
      throw new IllegalArgumentException(
          "a signature takes at least 1 permutation, not " + permutations);
    }
    SplittableRandom random = new SplittableRandom(seed);
    factors = new long[permutations];
    offsets = new long[permutations];
    for (int i = 0; i < permutations; i++) {
      factors[i] = random.nextLong() | 1;
      offsets[i] = random.nextLong();
    }
  }

  public int permutations() {
    return factors.length;
  }

  /** The signature of what has these sequences; cost: sequences times permutations. */
  public Signature signature(Shingles shingles) {
    int[] minima = new int[factors.length];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (long hash : shingles.hashes()) {
      for (int i = 0; i < minima.length; i++) {
        minima[i] = Math.min(minima[i], (int) ((factors[i] * hash + offsets[i]) >>> 32));
      }
    }
    return new Signature(minima);
  }
}
