package io.hopsmith.agents.solver.natural;

import java.util.Locale;

/**
 * A sentence of a page.
 *
 * @param url address of the page
 * @param title subject of the page, without a remark in parentheses
 * @param sentence the sentence
 * @param opening whether it is the first of the page that was seen
 * @param lowerTitle the title in lower case
 * @param lowerSentence the sentence in lower case
 */
public record Evidence(
    String url,
    String title,
    String sentence,
    boolean opening,
    String lowerTitle,
    String lowerSentence) {

  static Evidence of(String url, String title, String sentence, boolean opening) {
    String bare = Names.bare(title);
    return new Evidence(
        url,
        bare,
        sentence,
        opening,
        bare.toLowerCase(Locale.ROOT),
        sentence.toLowerCase(Locale.ROOT));
  }

  /** Whether the sentence holds the title of another's page. */
  boolean names(Evidence other) {
    return Names.holdsLower(lowerSentence, other.lowerTitle);
  }
}
