package io.hopsmith.agents.facts.prose;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a text begins with: a date or a name, and where that ends. */
final class ObjectReader {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2}(?:st|nd|rd|th)? "
              + MONTH
              + ",? \\d{4}|"
              + MONTH
              + " (?:\\d{1,2}, )?\\d{4}|(?:1[0-9]|20)\\d{2})\\b(?!s|[–-]\\d| ?(?:BC|AD|BCE|CE)\\b)");

  /** Dates that go on: "1961 and 1962", "1961 to 1963", "1961 or 1962". */
  private static final Pattern MORE_DATES =
      Pattern.compile("\\s*(?:,|and|or|to|until|through|&|[–—-]) ?(?:\\d|" + MONTH + ")");

  private static final String CAPITALISED = "\\p{Lu}[\\p{L}\\p{N}.&!-]*(?:['’]\\p{L}{2,})?";
  private static final String CONNECTOR =
      "(?:of|of the|for|de|de la|del|la|le|du|da|di|von|van|van der|den|der|al|bin|ibn|y|&)";
  private static final String NAME_WORDS =
      CAPITALISED + "(?: (?:" + CONNECTOR + " )?(?:" + CAPITALISED + "|\\d{1,4}(?=[ ,.]|$))){0,6}";

  /** A quoted title, or words with capitals and the small words between them. */
  private static final Pattern NAME =
      Pattern.compile("(?:[\"“](?<quoted>[^\"“”]{2,60})[\"”]|(?<words>" + NAME_WORDS + "))");

  /** What may stand after a name that ends; "New York studios" is not of that name. */
  private static final Pattern END =
      Pattern.compile(
          "(?:[,.;:)]|$)|\\s(?:in|on|by|at|from|for|to|with|under|as|and|who|which|that|where|when"
              + "|until|after|before|during|between|near|through|over|is|was|via|against|alongside)\\b");

  private static final Pattern ARTICLE = Pattern.compile("(?:the|a|an) ");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:"
              + MONTH
              + "|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|He|She|It|They|I|A|The"
              + "|(?:His|Her|Their|Its)\\b.*)");

  /** A name that goes on to a band's: "Glenn Miller and His Orchestra". */
  private static final Pattern AND_OTHERS =
      Pattern.compile("^,? (?:and|&) (?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) ");

  /** A place after a comma that tells which of several places is meant. */
  private static final Pattern WIDER_PLACE =
      Pattern.compile("(?:, " + NAME_WORDS + "){1,2}(?=,|\\.|;|$| (?:and|in|on|to|where)\\b)");

  private static final int SHORTEST = 2;

  /** An object and the text after it. */
  record Found(String text, Predicate.Kind kind, String rest) {}

  private ObjectReader() {}

  /** A date that a text begins with, which is the only one given. */
  static Optional<Found> date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.lookingAt()) {
      return Optional.empty();
    }
    String rest = text.substring(date.end());
    return MORE_DATES.matcher(rest).lookingAt()
        ? Optional.empty()
        : Optional.of(new Found(date.group(), Predicate.Kind.DATE, rest));
  }

  /**
   * The name that a text begins with; else the whole text, in which a link may tell where the name
   * of a thing begins and ends.
   *
   * @param ofPlace whether a wider place may follow it: "Albany, Georgia"
   */
  static Optional<Found> name(String text, boolean ofPlace) {
    Matcher article = ARTICLE.matcher(text);
    String bare = article.lookingAt() ? text.substring(article.end()) : text;
    Optional<Found> plain = plainName(bare, ofPlace);
    if (plain.isPresent()) {
      return plain;
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(text, Predicate.Kind.DESCRIBED, ""));
  }

  private static Optional<Found> plainName(String text, boolean ofPlace) {
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String found = name.group("quoted") == null ? name.group("words") : name.group("quoted");
    int end = name.end();
    boolean stands =
        found.length() >= SHORTEST
            && !NO_NAME.matcher(found.replaceFirst("\\.$", "")).matches()
            && END.matcher(text.substring(end)).lookingAt()
            && !AND_OTHERS.matcher(text.substring(end)).find();
    if (!stands) {
      return Optional.empty();
    }
    Matcher wider = WIDER_PLACE.matcher(text.substring(end));
    if (ofPlace && wider.lookingAt()) {
      found += wider.group();
      end += wider.end();
    }
    boolean ends = found.endsWith(".") && end == text.length();
    String whole = ends ? found.substring(0, found.length() - 1) : found;
    return Optional.of(new Found(whole, Predicate.Kind.NAME, text.substring(end)));
  }
}
