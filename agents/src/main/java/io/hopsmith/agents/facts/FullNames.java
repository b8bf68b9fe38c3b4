package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Page;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Finds out who is meant where a sentence gives one part of a name. */
final class FullNames {
  private static final String FORENAMES =
      "(?<![\\p{L}-])(?:(?!(?:The|An?|In|On|At|By|From|With|And|But|For|As|When|While|After|Before|He|She|It"
          + "|His|Her|Its|Their)\\b)\\p{Lu}[\\p{L}.'’-]* )+";

  private FullNames() {}

  /**
   * The name itself, or the fuller one that the sentence has too; empty where only other parts of
   * the page say it in full: "recorded by Berg".
   */
  static Optional<String> of(String name, String sentence, Page page) {
    if (name.contains(" ")) {
      return Optional.of(name);
    }
    Pattern full = Pattern.compile(FORENAMES + Pattern.quote(name) + "(?![\\p{L}-])");
    Optional<String> here =
        full.matcher(sentence)
            .results()
            .map(MatchResult::group)
            .max(Comparator.comparing(String::length));
    return here.isPresent() || full.matcher(page.text()).find() ? here : Optional.of(name);
  }
}
