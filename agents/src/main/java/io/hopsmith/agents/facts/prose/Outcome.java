package io.hopsmith.agents.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads who won a battle, who lost it and how many died, from the sentences of its page that have
 * other subjects: "The army of Carl Dorn defeated that of Hugh Fels." Whom no name tells is left
 * out.
 */
public final class Outcome {
  private static final String NAME =
      "(?!(?:The|It|He|She|They|This|These|His|Her|Its|Their|Both|Neither|In|On|At|After|Before)\\b)"
          + "\\p{Lu}[\\p{L}.'’-]*(?: (?:(?:of|the|of the|de|von) )?\\p{Lu}[\\p{L}.'’-]*)*";

  private static final String TROOPS =
      "(?:(?:the |The )?(?:army|armies|forces?|fleet|troops|men) (?:of|under) )?(?:the )?";

  private static final Pattern DEFEATED =
      Pattern.compile(
          "^"
              + TROOPS
              + "(?:(?<winner>"
              + NAME
              + ")|(?:(?!(?:had|who|never|not|nearly|almost|was|were|is)\\b)[\\p{Ll}’'-]+ ?){1,4}) ?"
              + "(?:defeated|beat|routed|overcame|(?:was|were) victorious over|prevailed over) "
              + "(?:(?:that|those) of )?"
              + TROOPS
              + "(?:(?<loser>"
              + NAME
              + ")(?=[,.;]|$| (?:and|at|in|on|with|who)\\b))?");

  private static final Pattern VICTORY =
      Pattern.compile(
          "^(?:It|The (?:battle|siege|fighting|engagement)) (?:ended|resulted) in (?:a |an )?(?:[a-z]+ )?"
              + "victory (?:for|of) "
              + TROOPS
              + "(?<winner>"
              + NAME
              + ")(?=[,.;]|$| over\\b)(?:(?: over |; )"
              + TROOPS
              + "(?<loser>"
              + NAME
              + ")(?=[,.;]|$| (?:withdrew|fled|retreated|surrendered)\\b))?");

  private static final Pattern DEAD =
      Pattern.compile(
          "^(?:(?:About|Some|Around) )?(?<men>\\d[\\d,]*) (?:men|people|soldiers|of them) (?:were killed|died|fell)\\b"
              + "|^(?:The )?[Ll]osses amounted to (?:about |some )?(?<lost>\\d[\\d,]*) dead\\b");

  private static final Pattern FIELD =
      Pattern.compile(
          "^The (?:field|battlefield|site) (?:lies|is|was) (?<prep>near|at|in) (?:the )?(?<place>"
              + NAME
              + ")");

  private Outcome() {}

  /**
   * What a sentence tells of the battle that its page is about: "won by", "lost by", "number of
   * dead".
   */
  public static List<Predicate> of(String sentence) {
    List<Predicate> read = new ArrayList<>();
    for (Pattern form : List.of(DEFEATED, VICTORY)) {
      Matcher outcome = form.matcher(sentence);
      if (read.isEmpty() && outcome.find()) {
        add("won by", outcome.group("winner"), read);
        add("lost by", outcome.group("loser"), read);
      }
    }
    Matcher field = FIELD.matcher(Bearings.plain(sentence));
    if (field.find()) {
      add("took place " + field.group("prep"), field.group("place"), read);
    }
    Matcher dead = DEAD.matcher(sentence);
    if (dead.find()) {
      String number = dead.group("men") == null ? dead.group("lost") : dead.group("men");
      read.add(new Predicate("number of dead", number, Predicate.Kind.AMOUNT));
    }
    return read;
  }

  private static void add(String relation, String name, List<Predicate> read) {
    if (name != null) {
      read.add(new Predicate(relation, name.replaceFirst("\\.$", ""), Predicate.Kind.NAME));
    }
  }
}
