package io.hopsmith.agents.facts.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence that says what its subject is: "is a 1996 film directed by", "was the son of".
 *
 * @param year the year before the class noun; empty when there is none
 * @param goesOn how the text goes on after the class noun
 * @param relation words that lead to a name, where it goes on with one; else empty
 * @param rest the text from there
 */
record Definition(String year, GoesOn goesOn, String relation, String rest) {

  /** What may follow a class noun. */
  enum GoesOn {
    /** Participles without auxiliary. */
    PARTICIPLES,
    /** A relative clause. */
    CLAUSE,
    /** A name to which the relation leads. */
    NAME,
    /** Something that is not read. */
    OTHER
  }

  private static final Pattern COPULA =
      Pattern.compile(
          "^(?:is|was|are|were) (?:currently |now |also |still )?(?:(?:an?|the|one of the) |(?=part of ))");

  /** Where the class noun of a definition ends, and how it goes on. */
  private static final Pattern AFTER_CLASS =
      Pattern.compile(
          "(?<=[\\p{L}\\p{N}'’\"”])(?:,? (?<word>by|of|in|that|who|which|whose|where|when|from|at|for|on|with|to|as|over|across|near|during) "
              + "|,? (?=(?:and )?(?:starring|featuring) |(?:first |originally |also )?"
              + Verbs.PARTICIPLE
              + "(?:(?:, "
              + Verbs.PARTICIPLE
              + ")?,? and (?:first |originally )?"
              + Verbs.PARTICIPLE
              + ")? (?:"
              + Verbs.PREPOSITION
              + " |\\d|[JFMASOND][a-z]+ \\d))|, |[.;]|$)");

  private static final Pattern YEAR_FIRST = Pattern.compile("^(?<year>(?:1[5-9]|20)\\d\\d) ");
  private static final Pattern OFFICE =
      Pattern.compile(
          "(?!(?i:queen mother|(?:founding|spiritual) (?:father|mother)))(?:[\\p{L}' -]+ )?(?<noun>capital|county seat|seat|suburb|tributary|member|founder|co-founder"
              + "|daughter|son|child|grandson|granddaughter|brother|sister|wife|husband|widow|mother"
              + "|father|author|drummer|bassist|guitarist|vocalist|frontman|professor|bishop|archbishop"
              + "|soundtrack|remake|adaptation|subsidiary|successor|predecessor|headquarters|home"
              + "|birthplace|native|part|parish church|battle|siege|engagement|skirmish|action|campaign)");
  private static final Pattern NEXT_TO =
      Pattern.compile("(?:[\\p{L}' -]+ )?(?<noun>sequel|prequel|follow-up|successor|companion)");

  /** The definition that a text begins with, the subject being left out. */
  static Optional<Definition> of(String text) {
    Matcher copula = COPULA.matcher(text);
    return copula.find()
        ? Optional.of(afterCopula(text.substring(copula.end())))
        : Optional.empty();
  }

  private static Definition afterCopula(String text) {
    Matcher first = YEAR_FIRST.matcher(text);
    String year = first.find() ? first.group("year") : "";
    Matcher end = AFTER_CLASS.matcher(text);
    if (!end.find()) {
      return new Definition(year, GoesOn.OTHER, "", "");
    }
    String rest = text.substring(end.end());
    String word = end.group("word");
    if (word == null) {
      return new Definition(year, GoesOn.PARTICIPLES, "", rest);
    }
    String noun = text.substring(0, end.start());
    return switch (word) {
      case "by", "in", "from", "at", "over", "across", "near", "on", "during" ->
          new Definition(year, GoesOn.NAME, word, rest);
      case "that", "who", "which" -> new Definition(year, GoesOn.CLAUSE, "", rest);
      case "of" -> {
        Definition office = office(year, OFFICE.matcher(noun), word, rest);
        yield office.goesOn() == GoesOn.NAME
            ? office
            : new Definition(year, GoesOn.NAME, word, rest);
      }
      case "to" -> office(year, NEXT_TO.matcher(noun), word, rest);
      default -> new Definition(year, GoesOn.OTHER, "", rest);
    };
  }

  private static Definition office(String year, Matcher office, String word, String rest) {
    return office.matches()
        ? new Definition(year, GoesOn.NAME, office.group("noun") + " " + word, rest)
        : new Definition(year, GoesOn.OTHER, "", rest);
  }
}
