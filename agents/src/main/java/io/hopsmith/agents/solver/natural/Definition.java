package io.hopsmith.agents.solver.natural;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sentence says that its subject is. */
final class Definition {
  private static final Pattern IS =
      Pattern.compile(
          "\\b(?:is|was|are|were)(?: \\p{L}+ly| also)? (?:an?|the|one of the|any of the)\\b (?<noun>.{3,90}?)(?=[.,;:(\\[]"
              + "| (?:that|which|who|whose|where|in|of|at|by|from|with|for|on|to|based|located|founded|situated|written|directed"
              + "|released|published|produced|born|known|set|starring|recorded|and (?:the|an?))\\b|$)");

  private Definition() {}

  /** The noun phrase after "is a", without what follows it; empty where there is none. */
  static Optional<String> of(String sentence) {
    Matcher is = IS.matcher(sentence);
    return is.find() ? Optional.of(is.group("noun")) : Optional.empty();
  }
}
