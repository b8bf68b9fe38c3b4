package io.hopsmith.generators.compose;

/**
 * The size of a question.
 *
 * @param leastHops fewest inferences, at least 2
 * @param mostHops most inferences
 */
public record Shape(int leastHops, int mostHops) {
  public Shape {
    if (leastHops < 2 || mostHops < leastHops) {
      throw new IllegalArgumentException(
          "hops must satisfy 2 <= least <= most, but least is "
              + leastHops
              + " and most "
              + mostHops);
    }
  }
}
