package io.hopsmith.agents.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a sentence about somebody says at its end: "at Lindow, where she died in 1861", "best
 * known for A Table of Tides (1741)".
 */
public final class LifeEvents {
  private static final String WORD = "\\p{Lu}[\\p{L}.'’-]*";

  private static final Pattern WHERE =
      Pattern.compile(
          "\\b(?:in|at|to) (?<place>"
              + WORD
              + "(?:,? (?:(?:of|upon|on|de|la) )?"
              + WORD
              + ")*), where (?:he|she) (?:later )?(?<event>died|was born)(?: (?:on|in) (?=\\d|\\p{Lu}))?");

  /** Others whom "he" and "she" may mean. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "\\b(?:father|mother|brother|sister|son|daughter|husband|wife|uncle|aunt|cousin|friend|with)\\b");

  private static final Pattern KNOWN_FOR =
      Pattern.compile(
          "\\b(?:best|chiefly|mainly)? ?(?:known|remembered) for (?:(?:his|her|the) )?(?:(?:novel|book|poem|opera|play"
              + "|painting|treatise|study) )?[\"“]?(?<title>"
              + WORD
              + "(?:[:,]? (?:(?:of|the|a|an|and|in|on|at|for|from|to|with) ){0,2}"
              + WORD
              + ")*)[\"”]?(?: \\(\\d{4}\\)|, which (?:appeared|was published|came out) in \\d{4})");

  private LifeEvents() {}

  /**
   * What the sentence says.
   *
   * @param sentence with what stands in parentheses
   */
  public static List<Predicate> of(String sentence) {
    List<Predicate> read = new ArrayList<>();
    Matcher where = WHERE.matcher(sentence);
    if (where.find() && !OTHERS.matcher(sentence.substring(0, where.start())).find()) {
      String event = where.group("event").replace("was ", "");
      read.add(new Predicate(event + " in", where.group("place"), Predicate.Kind.NAME));
      ObjectReader.date(sentence.substring(where.end()))
          .map(date -> new Predicate(event, date.text(), date.kind()))
          .ifPresent(read::add);
    }
    Matcher known = KNOWN_FOR.matcher(sentence);
    if (known.find()) {
      read.add(new Predicate("known for", known.group("title"), Predicate.Kind.NAME));
    }
    return read;
  }
}
