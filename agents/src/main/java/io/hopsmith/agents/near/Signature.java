package io.hopsmith.agents.near;

/** What {@link MinHash} keeps of a text: one number per permutation. Immutable. */
public final class Signature {
  private final int[] minima;

  Signature(int[] minima) {
    this.minima = minima;
  }

  /**
   * The estimated Jaccard similarity of the texts, 0 to 1.
   *
   * @throws IllegalArgumentException when the signatures are of different lengths
   */
  public double similarity(Signature other) {
    if (other.minima.length != minima.length) {
      throw new IllegalArgumentException(
          "signatures of %d and %d permutations cannot be compared"
              .formatted(minima.length, other.minima.length));
    }
    int same = 0;
    for (int i = 0; i < minima.length; i++) {
      same += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) same / minima.length;
  }

  /** Not to be changed. */
  int[] minima() {
    return minima;
  }
}
