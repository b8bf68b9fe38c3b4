package io.hopsmith.agents.solver.lexical;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A phrase that stands for a thing the question speaks of.
 *
 * @param text its words
 * @param head its class noun, lower case
 */
record NounPhrase(String text, String head) {
  private static final String WORDS = "((?:[\\p{L}'’-]+\\s+){0,5}?[\\p{Ll}'’-]+)";
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:there (?:is|was|lies) |consider |take |in |on |from )?(?:an?|another|one|some|this)\\s+(?:of the\\s+)?(.+)$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:^|.*\\s)(?:an?|another|one|some|the|its|his|her|their|a certain|a second|a different)\\s+"
              + "(?:other\\s+|same\\s+)?"
              + WORDS
              + "$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FINAL_VERB =
      Pattern.compile(
          "\\s+(?:lies|lie|stands|flows|rises|runs|lived|died|works?|worked|plays|(?:is|was|are|were) (?:born|located|situated|built|found|set|held|based|buried))$");
  private static final Pattern OWNER =
      Pattern.compile(
          "^(.*\\b(?:an?|the|its)\\s+\\p{Ll}[\\p{Ll} -]*?)\\s+of\\s+(?:an?|another|the)\\s+\\p{Ll}[\\p{Ll} -]*$");
  private static final Pattern HEAD_END =
      Pattern.compile(
          "\\s+(?:in|on|of|from|by|at|with|near|to|for|between|along|through|whose|that|which|is|was|are|were|has|had|have|called|made|more|less|fewer|about|just|over|under|flows?|runs?|rises?|borders?|lies|stands|shares?|opened|designed|built|became|born|does|did|do|\\p{Ll}+ed(?= (?:in|on|by|from|to|an?|the|with|at|of|as)\\b))\\b.*");

  /** The phrase that begins a piece of text with an indefinite article. */
  static Optional<NounPhrase> leading(String text) {
    Matcher leading = LEADING.matcher(text);
    return leading.matches() ? Optional.of(of(leading.group(1))) : Optional.empty();
  }

  /** The phrase with a determiner that ends a piece of text. */
  static Optional<NounPhrase> trailing(String text) {
    Matcher trailing = TRAILING.matcher(FINAL_VERB.matcher(text).replaceFirst(""));
    return trailing.matches() ? Optional.of(of(trailing.group(1))) : Optional.empty();
  }

  /** In {@code "through the capital of a country"} the phrase before "of". */
  static Optional<NounPhrase> owned(String text) {
    Matcher owner = OWNER.matcher(FINAL_VERB.matcher(text).replaceFirst(""));
    return owner.matches() ? trailing(owner.group(1)) : Optional.empty();
  }

  static NounPhrase of(String words) {
    String core = HEAD_END.matcher(words).replaceFirst("").strip();
    String named = core.isEmpty() ? words.strip() : core;
    return new NounPhrase(words.strip(), last(named));
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
