package io.hopsmith.agents.facts.prose;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what belongs to the thing that the sentence before was about: "Its tributaries are the
 * Sorne and the Tarn", "The engineer was Ann Berg", "Its tower is 34 m high", "There are 8 bells".
 */
final class Possessions {
  private static final String PERSON =
      "engineer|architect|designer|builder|contractor|sculptor|founder|author|composer|publisher|owner";

  private static final Pattern NAMED =
      Pattern.compile(
          "^(?:(?:Its|His|Her) (?:(?:only|major|main|principal|chief|notable|current|present|other) )*"
              + "(?<noun>(?:(?:first|last|original|largest|longest|best-known) )?"
              + "(?:source|mouth|capital|county seat|headquarters|tributary|tributaries|successor|predecessor"
              + "|director|president|chairman|patron saint|namesake|works|books|novels|poems|plays|operas|films"
              + "|buildings|pupils|students|"
              + PERSON
              + "))|The (?<somebody>"
              + PERSON
              + "))(?: (?:is|was|are|were|include|includes|included))(?: (?:on|in|at))? (?=(?:the )?\\p{Lu})");

  private static final Pattern HEIGHT =
      Pattern.compile(
          "^(?:Its|The) (?<part>(?:(?:west|western|central|bell|clock) )?(?:tower|spire|steeple|dome|keep|chimney"
              + "|minaret|mast)) (?:is|stands|rises(?: to)?|reaches) (?<amount>\\d[\\d.,]* (?:m|ft|metres|meters|feet))"
              + "(?: (?:high|tall|in height))?(?=[.,;]|$| (?:and|with)\\b)");

  /** Things in a sentence of their own. */
  private static final Pattern COUNTED =
      Pattern.compile("^There are (?<amount>\\d[\\d,]*) (?<noun>[\\p{Ll}-]{4,20}s)\\.?$");

  private Possessions() {}

  /** What the sentence says; empty when it says nothing that is read. */
  static List<Predicate> of(String sentence, Collection<String> anchors) {
    Matcher named = NAMED.matcher(sentence);
    if (named.find()) {
      String noun = named.group("noun") == null ? named.group("somebody") : named.group("noun");
      return Predicates.ofRelation(
          noun.replace("tributaries", "tributary"), sentence.substring(named.end()), anchors);
    }
    return amount(sentence).stream().toList();
  }

  private static Optional<Predicate> amount(String sentence) {
    Matcher height = HEIGHT.matcher(sentence);
    if (height.find()) {
      return Optional.of(
          new Predicate(
              height.group("part") + " height", height.group("amount"), Predicate.Kind.AMOUNT));
    }
    Matcher counted = COUNTED.matcher(sentence);
    return counted.find()
        ? Optional.of(
            new Predicate(
                "number of " + counted.group("noun"),
                counted.group("amount"),
                Predicate.Kind.AMOUNT))
        : Measures.ofPossessed(sentence);
  }
}
