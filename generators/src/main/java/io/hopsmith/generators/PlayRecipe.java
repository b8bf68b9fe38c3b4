package io.hopsmith.generators;

import java.io.Serializable;
import java.util.List;

/**
 * What self-play is told.
 *
 * @param leastThemes fewest themes that an attempt samples; 5 in DuetQA (arXiv 2509.24107)
 * @param mostThemes most themes; 7 there
 * @param moreThemes lines of themes beside the shipped ones, in their form
 * @param seededShare share of the attempts that rewrite a scaffold, 0 to 1
 * @param moreScaffolds lines of scaffolds beside the shipped ones, in their form
 * @param recencyCutOff some hop must rest on a page of this date or later, ISO 8601; empty for none
 */
public record PlayRecipe(
    int leastThemes,
    int mostThemes,
    List<String> moreThemes,
    double seededShare,
    List<String> moreScaffolds,
    String recencyCutOff)
    implements Serializable {
  public PlayRecipe {
    if (leastThemes < 1 || mostThemes < leastThemes) {
      throw new IllegalArgumentException(
          "themes must satisfy 1 <= least <= most, but least is "
              + leastThemes
              + " and most "
              + mostThemes);
    }
    if (seededShare < 0 || seededShare > 1) {
      throw new IllegalArgumentException("seededShare is " + seededShare + "; allowed: 0 to 1");
    }
    moreThemes = List.copyOf(moreThemes);
    moreScaffolds = List.copyOf(moreScaffolds);
  }

  /** So many themes, half of the attempts seeded, nothing of the user's and no cut-off. */
  public static PlayRecipe ofThemes(int least, int most) {
    return new PlayRecipe(least, most, List.of(), 0.5, List.of(), "");
  }
}
