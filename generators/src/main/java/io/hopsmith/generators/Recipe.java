package io.hopsmith.generators;

/**
 * Numbers of the recipes.
 *
 * @param mostRounds rounds of evolution, at most; 5 in WebExplorer (arXiv 2509.06501)
 * @param leastThemes fewest themes of a self-play question; 5 in DuetQA (arXiv 2509.24107)
 * @param mostThemes most themes; 7 there
 * @param randomSeed the run's seed
 */
public record Recipe(int mostRounds, int leastThemes, int mostThemes, long randomSeed) {
  public Recipe {
    if (leastThemes < 1 || mostThemes < leastThemes) {
      throw new IllegalArgumentException(
          "themes must satisfy 1 <= least <= most, but least is "
              + leastThemes
              + " and most "
              + mostThemes);
    }
  }
}
