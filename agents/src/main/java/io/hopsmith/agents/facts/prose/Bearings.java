package io.hopsmith.agents.facts.prose;

import io.hopsmith.agents.facts.prose.ObjectReader.Found;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Roundabout words for where and when something is, told plainly. */
final class Bearings {
  private static final String SIDE =
      "(?:(?:north|south|east|west|left|right)(?:ern|-?(?:east|west)(?:ern)?)?|far|near) ";

  /** "on the north bank of the Sorne". */
  private static final Pattern ON_A_BANK =
      Pattern.compile(
          "\\b(?:on|along|at) the (?:" + SIDE + ")?(?:banks?|shores?) of (?=(?:the )?\\p{Lu})");

  /** "on the common of Lindow", which is at Lindow. */
  private static final Pattern AT_ITS_PART =
      Pattern.compile(
          "\\b(?:on|in|at) the (?:common|fields|(?:town |city )?(?:centre|center)|heart|middle|market ?place)"
              + " of (?=(?:the )?\\p{Lu})");

  /** "just outside Lindow", "half a mile north of Lindow". */
  private static final Pattern NOT_FAR =
      Pattern.compile(
          "(?:\\b(?:just |a little )?outside(?: of)?|\\bclose to|\\bon the (?:outskirts|edge) of"
              + "|(?:\\b(?:about |some )?(?:half a|a|an|one|two|three|four|five|\\d+(?:\\.\\d+)?) (?:miles?|km"
              + "|kilomet(?:re|er)s?|m|met(?:re|er)s) |\\bjust |\\ba little )?(?:to the )?"
              + "(?:north|south|east|west)(?:-?(?:east|west))? of) (?=(?:the )?\\p{Lu})");

  /** "The Battle of Lindow, on 9 May 1419, was". */
  private static final Pattern DATED =
      Pattern.compile("^,? ?(?:fought )?(?:on|in) (?=\\d|\\p{Lu}[a-z]+ \\d)");

  private static final Pattern COPULA = Pattern.compile("^, (?=(?:is|was|were) )");

  /** "a bridge of 7 arches over the Sorne". */
  private static final Pattern OF_PARTS =
      Pattern.compile(
          "(?<=\\p{Ll}) of (?:\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) \\p{Ll}+s"
              + "(?= (?:that|which|over|across|in|at|near) )");

  private Bearings() {}

  /** The words in plain prepositions, which leave the names as they are. */
  static String plain(String said) {
    String onBanks = ON_A_BANK.matcher(said).replaceAll("on ");
    String atParts = AT_ITS_PART.matcher(onBanks).replaceAll("at ");
    String near = NOT_FAR.matcher(atParts).replaceAll("near ");
    return OF_PARTS.matcher(near).replaceFirst("");
  }

  /** The date on which a subject took place, which stands between it and the verb. */
  static Optional<Found> dateOf(String said) {
    Matcher dated = DATED.matcher(said);
    return dated.find()
        ? ObjectReader.date(said.substring(dated.end()))
            .filter(date -> COPULA.matcher(date.rest()).find())
        : Optional.empty();
  }

  /** The verb and what follows it, after such a date. */
  static String afterDate(Found date) {
    return COPULA.matcher(date.rest()).replaceFirst("");
  }
}
