package io.hopsmith.agents.facts.prose;

import java.util.regex.Pattern;

/** The verbs that are read, by what may follow them, and which of them say something. */
final class Verbs {
  static final String PARTICIPLE =
      "(?:taken over|pulled down|torn down|set up|rebuilt|sunk|broken up|[a-z]{2,}ed|written|built|born|sung|drawn|made|led|held|won|taught|begun|set|shot|cast|sold"
          + "|given|taken|known|named|laid|run|co-written|overseen|bought|brought|chosen|sent|spoken|fought)";
  static final String PREPOSITION =
      "(?:by|in|at|on|from|to|into|of|with|after|for|under|through|near|via|during)";
  private static final String ADVERB =
      "(?:(?:also|jointly|later|subsequently|formally|eventually|officially|then|and) )?";
  private static final String FIRST = "(?:(?<first>first|originally) )?";

  /** "was written, produced and directed by": up to three participles share what follows. */
  static final Pattern PASSIVE =
      Pattern.compile(
          "(?<aux>(?:was|is|were|are|has been|had been) )?"
              + ADVERB
              + FIRST
              + "(?<verb>"
              + PARTICIPLE
              + ")(?:(?:, (?<second>"
              + PARTICIPLE
              + "))?,? and (?<third>"
              + PARTICIPLE
              + ")(?= by ))?(?: (?<prep>"
              + PREPOSITION
              + "))? ");

  /** Verbs that take a preposition. */
  static final Pattern INTRANSITIVE =
      Pattern.compile(
          ADVERB
              + "(?<verb>died|lived|lives|resides|resided|grew up|studied|worked|works|taught|teaches"
              + "|played|plays|performed|appeared|appears|starred|served|moved|emigrated|immigrated"
              + "|graduated|lies|stands|sits|rises|flows|drains|premiered|debuted|aired|opened|closed|began"
              + "|took place|ended|competed|competes|trained|retired|fought|belongs|originated"
              + "|matriculated|signed|transferred|converted|married|ran|empties|emptied)"
              + " (?<prep>out of|at|in|on|for|from|to|into|with|under|through|past|near|against) ");

  /** What a bridge does: "carries the coach road over". */
  static final Pattern CARRIES =
      Pattern.compile(
          ADVERB
              + "(?:carries|carried|takes|took) (?:(?!(?:and|or|that|which|to|from|in|at|on)\\b)[\\p{L}\\p{N}&.’'-]+ ){1,8}"
              + "(?:across|over) (?=(?:the )?\\p{Lu})");

  /** What a bridge does, and where. */
  static final Pattern SPANS = Pattern.compile("crosses|spans");

  /** Verbs that take an object without one. */
  static final Pattern TRANSITIVE =
      Pattern.compile(
          ADVERB
              + "(?<verb>wrote|composed|directed|produced|designed|founded|co-founded|established"
              + "|discovered|invented|won|received|attended|married|succeeded|joined|represented"
              + "|coached|managed|captained|stars|features|featured|contains|borders|crosses|spans"
              + "|joins|reaches|passes|published|released|recorded|painted|sculpted|built|hosts|hosted|edited"
              + "|created|portrayed|voiced|commanded|acquired|owns|preceded|followed|replaced"
              + "|defeated|co-wrote|co-directed|illustrated|translated|narrated|chaired) ");

  /** What a definition says in place of "that stars". */
  static final Pattern STARRING =
      Pattern.compile("(?:and )?(?:(?:also|co-)\\s?)?(?<verb>starring|featuring) ");

  /** Those that happen once, on a date. */
  private static final Pattern HAPPENS_ONCE =
      Pattern.compile(
          "died|graduated|premiered|debuted|aired|opened|closed|began|took place|ended|retired");

  /** What happens to a thing so rarely that a date before the sentence is the date of it. */
  private static final Pattern DATED_BEFORE =
      Pattern.compile(
          "built|founded|co-founded|established|opened|closed|bought|sold|acquired|taken over|demolished"
              + "|pulled down|torn down|destroyed|rebuilt|dissolved|abolished|completed|consecrated|widened"
              + "|born|killed|discovered|inaugurated|dedicated|unveiled|incorporated|chartered|electrified"
              + "|disbanded|decommissioned|launched|sunk|died|retired|ended");

  /** What happened to the subject without an object. */
  static final Pattern ONCE =
      Pattern.compile("(?<verb>died|closed|opened|retired|ended)(?=[.,;]|$| (?:and|in|at)\\b)");

  /** "dates from 1730". */
  static final Pattern DATES_FROM =
      Pattern.compile("(?:dates|dating|date) (?:from|back to|to) (?:the year )?");

  private static final String DATE = "(?:(?:\\d{1,2} )?(?:\\p{Lu}[a-z]+ ))?(?:1\\d|20)\\d\\d";

  /** "lasted from 1412 to 1421". */
  static final Pattern LASTED =
      Pattern.compile(
          "lasted from (?<from>" + DATE + ") (?:to|until) (?<to>" + DATE + ")(?=[.,;]|$| and\\b)");

  /** Verbs that last, or that may be said of many dates. */
  private static final Pattern STATES =
      Pattern.compile(
          "(?:first )?(?:lived|lives|resides|resided|grew up|studied|worked|works|taught|teaches|played|plays"
              + "|performed|appeared|appears|starred|served|moved|emigrated|immigrated|lies|stands|sits"
              + "|rises|flows|drains|competed|competes|trained|belongs|originated|matriculated"
              + "|signed|transferred|converted|married|ran|located|based|set|situated|headquartered|named"
              + "|run|led|owned|operated|managed|nominated|influenced|employed|raised|educated|covered|featured|used|sampled)");

  /** After an institution the place is the institution's: "studied at the academy in Lindow". */
  private static final Pattern AT_AN_INSTITUTION =
      Pattern.compile("graduated|studied|worked|works|taught|teaches|educated|trained|employed");

  /** Participles that say nothing which tells their subject from others. */
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?:first )?(?:known|used|called|considered|given|taken|said|involved|attached|added|noted|described"
              + "|regarded|tied|cited|listed|seen|found|related|associated|concerned|interested|compared"
              + "|credited|referred|followed|surrounded|joined|needed|supposed|accused|suspected|asked|told|invited"
              + "|hired|persuaded|encouraged|inducted|admitted|enrolled)");

  private Verbs() {}

  /** Whether a date after the verb tells when it happened: nobody "was based" on a day. */
  static boolean mayHappen(String verb) {
    return HAPPENS_ONCE.matcher(verb).matches()
        || !(STATES.matcher(verb).matches() || isVague(verb));
  }

  /** Whether a date before the whole sentence tells when it happened. */
  static boolean isDatedBefore(String verb) {
    return DATED_BEFORE.matcher(verb).matches();
  }

  /**
   * Whether a place after the verb's first object says where that object is, or completes it: "won
   * for the Tarn Prize in Literature".
   *
   * @param preposition the one before the first object
   */
  static boolean placesItsObject(String verb, String preposition) {
    return preposition.equals("for")
        || (preposition.matches("at|from") && AT_AN_INSTITUTION.matcher(verb).matches());
  }

  /** Whether the verb says nothing that tells its subject from others. */
  static boolean isVague(String verb) {
    return VAGUE.matcher(verb).matches();
  }
}
