package io.hopsmith.agents.facts.prose;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

  private static final String CAPITALISED =
      "\\p{Lu}(?:[\\p{L}\\p{N}.!-]|&(?=\\p{L}))*(?:['’]\\p{L}{2,})?";
  private static final String CONNECTOR =
      "(?:of|of the|for|de|de la|del|la|le|du|da|di|von|van|van der|den|der|al|bin|ibn|bint|ap|ab|mac"
          + "|ferch|verch|ben|bat|y|&)";
  private static final String NAME_WORDS =
      CAPITALISED + "(?: (?:" + CONNECTOR + " )?(?:" + CAPITALISED + "|\\d{1,4}(?=[ ,.]|$))){0,6}";

  /** What belongs to a name though a comma precedes it. */
  private static final String SUFFIX =
      "(?:,? (?:Jr|Sr|Inc|Ltd|LLC|II|III|IV)(?:\\.|(?=[ ,;.]|$)))?";

  /** A quoted title, or words with capitals and the small words between them. */
  private static final Pattern NAME =
      Pattern.compile(
          "(?:[\"“](?<quoted>[^\"“”]{2,60})[\"”]|(?<words>" + NAME_WORDS + SUFFIX + "))");

  /** Words that say what the bearer of the name after them is: "the British singer", "rural". */
  private static final Pattern DESCRIPTION =
      Pattern.compile(
          "(?:(?:the|an?|(?<kin>his|her|its|their)) )?(?:(?:\\d{4}|\\p{Lu}[\\p{L}-]*) )?"
              + "(?:(?!(?:and|or|of|in|by|at|on|from|to|with|who|which|that|for|his|her|its|their|as|is"
              + "|was|after|before|since|until|under|near|not|but|an?|the)\\b)\\p{Ll}[\\p{L}’'-]* ){1,5}"
              + "(?:(?<=(?:city|town|village|hamlet|suburb|community|island|neighborhood|neighbourhood) )"
              + "of )?");

  /** What may stand after a name that ends; "New York studios" is not of that name. */
  private static final Pattern END =
      Pattern.compile(
          "(?:[,.;:)]|$)|\\s(?:in|on|by|at|from|for|to|with|under|as|and|who|which|that|where|when"
              + "|until|after|before|during|between|near|through|over|is|was|via|against|alongside)\\b");

  /** What may stand after a linked name: a wider place as well. */
  private static final Pattern AFTER_ANCHOR =
      Pattern.compile("(?:" + END.pattern() + ")|\\sof (?:the )?\\p{Lu}");

  private static final Pattern ARTICLE = Pattern.compile("(?:the|a|an) ");
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:"
              + MONTH
              + "(?: \\d+)?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|He|She|It|They|I|A|The"
              + "|Inc|Ltd|LLC|Jr|Sr|Co|MP|MEP|QC|KC|Esq|DVD|VHS|CD|LP|EP|TV"
              + "|(?:His|Her|Their|Its)\\b.*)");

  /** A name that goes on to a band's: "Glenn Miller and His Orchestra". */
  private static final Pattern AND_OTHERS =
      Pattern.compile("^,? (?:and|&) (?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he) ");

  /** A list joined by "&" may as well be one name: "Rails, Ties & Sleepers". */
  private static final Pattern PERHAPS_ONE_NAME =
      Pattern.compile("^(?:, " + CAPITALISED + "(?: " + CAPITALISED + ")*)+,? ?& ");

  private static final String TITLE =
      "(?:Count|Countess|Duke|Duchess|Earl|King|Queen|Prince|Princess|Baron|Baroness|Viscount"
          + "|Viscountess|Marquess|Marquis|Margrave|Landgrave|Elector|Emperor|Empress|Lord|Lady"
          + "|Grand Duke|Grand Duchess|Archduke|Archduchess)";

  /** How a name goes on that seems to end. */
  private static final List<GoingOn> GOING_ON =
      List.of(
          new GoingOn(
              "(?:.* )?(?:Department|Ministry|Academy|Museum|Institute|School|University|Society|College|Board"
                  + "|Council|Bureau|Office|Cent(?:er|re)|Faculty|Association|Union|Committee|Order)"
                  + " (?:of|for) .*",
              " (?:and|&) " + NAME_WORDS),
          new GoingOn(
              "(?:.* )?(?:Cent(?:er|re)|Institute|Foundation|School|Society|Association|Museum|College|Prize"
                  + "|Award|Hospital|Home|Academy|Fund|Council|Campaign)",
              " (?:for|of) the " + NAME_WORDS),
          new GoingOn(
              ".*",
              ", (?:\\d{1,2}(?:st|nd|rd|th) |['‘\"“]?suo jure['’\"”]? )?"
                  + TITLE
                  + " (?:(?:of|in) (?:the )?)?"
                  + NAME_WORDS),
          new GoingOn(
              "(?:.* )?" + TITLE + " of " + CAPITALISED,
              " and (?:"
                  + TITLE
                  + " of (?:the )?)?"
                  + CAPITALISED
                  + "(?=[,.;)]|$| (?:and|by|with|who|in)\\b)"));

  private record GoingOn(Pattern name, Pattern rest) {
    GoingOn(String name, String rest) {
      this(Pattern.compile(name), Pattern.compile(rest));
    }

    /** The length of what belongs to the name in the text after it. */
    int length(String found, String after) {
      Matcher more = rest.matcher(after);
      return name.matcher(found).matches() && more.lookingAt() ? more.end() : 0;
    }
  }

  /** "the Asian and African Cup": an adjective, not a name. */
  private static final Pattern ADJECTIVE =
      Pattern.compile("\\p{Lu}[\\p{L}-]*(?:ian|ean|ican|ish|ese)");

  private static final Pattern AND_ANOTHER = Pattern.compile("^ and (?:the )?\\p{Lu}");

  /** A place after a comma that tells which of several places is meant. */
  private static final Pattern WIDER_PLACE =
      Pattern.compile(
          "(?:, (?!(?:\\p{Lu}[\\p{L}.'’-]* )*(?:University|College|School|Academy|Institute)\\b)"
              + NAME_WORDS
              + "){1,2}(?=,|\\.|;|$| (?:and|in|on|to|where)\\b)");

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
   * The name that a text begins with, perhaps after a description of its bearer; else the whole
   * text, in which a link may tell where the name of a thing begins and ends.
   *
   * @param ofPlace whether a wider place may follow it: "Albany, Georgia"
   * @param anchors texts of links, which are names where nothing else tells: "Marrow hundred"
   */
  static Optional<Found> name(String text, boolean ofPlace, Collection<String> anchors) {
    Matcher article = ARTICLE.matcher(text);
    String bare = article.lookingAt() ? text.substring(article.end()) : text;
    Optional<Found> name =
        plainName(bare, ofPlace)
            .or(() -> describedName(text, ofPlace))
            .or(() -> anchor(bare, anchors));
    if (name.isPresent()) {
      String found = name.get().text();
      return anchor(bare, anchors)
          .filter(link -> link.text().startsWith(found + ","))
          .or(() -> name);
    }
    return text.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(text, Predicate.Kind.DESCRIBED, ""));
  }

  /** The longest link text that a text begins with, where it is a name that ends there. */
  private static Optional<Found> anchor(String text, Collection<String> anchors) {
    return anchors.stream()
        .filter(anchor -> anchor.length() >= SHORTEST && text.startsWith(anchor))
        .filter(anchor -> Character.isUpperCase(anchor.charAt(0)))
        .max(Comparator.comparing(String::length))
        .filter(anchor -> AFTER_ANCHOR.matcher(text.substring(anchor.length())).lookingAt())
        .map(anchor -> new Found(anchor, Predicate.Kind.NAME, text.substring(anchor.length())));
  }

  /** "his brother Tom" does not tell who Tom is; "the singer Ann Berg" does. */
  private static Optional<Found> describedName(String text, boolean ofPlace) {
    Matcher description = DESCRIPTION.matcher(text);
    if (!description.lookingAt()) {
      return Optional.empty();
    }
    boolean ofKin = description.group("kin") != null;
    return plainName(text.substring(description.end()), ofPlace)
        .filter(name -> !ofKin || name.text().contains(" "));
  }

  private static Optional<Found> plainName(String text, boolean ofPlace) {
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String found =
        name.group("quoted") == null ? name.group("words") : name.group("quoted").strip();
    int end = name.end();
    boolean stands =
        found.length() >= SHORTEST
            && !NO_NAME.matcher(found.replaceFirst("\\.$", "")).matches()
            && END.matcher(text.substring(end)).lookingAt()
            && !AND_OTHERS.matcher(text.substring(end)).find()
            && !PERHAPS_ONE_NAME.matcher(text.substring(end)).find()
            && !((ADJECTIVE.matcher(found).matches() || (ofPlace && found.contains(" of ")))
                && AND_ANOTHER.matcher(text.substring(end)).find());
    if (!stands) {
      return Optional.empty();
    }
    for (GoingOn goingOn : GOING_ON) {
      end += goingOn.length(found, text.substring(end));
      found = end > name.end() ? text.substring(name.start(), end) : found;
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
