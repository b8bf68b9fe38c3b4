package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Kinds of things that a name alone can stand for, told by the property under which it stands and
 * by its form.
 */
enum NamedKind {
  /** Somebody: two to four words, none of which is a firm's. */
  PERSON(
      "person",
      30,
      "(?:(?:co-)?(?:directed|written|produced|composed|edited|designed|illustrated|sung|painted|wrote)"
          + " by|director|writer|songwriter|lyricist|composer|producer|author|screenwriter|screenplay"
          + "|architect|(?:recording )?engineer|arranger|designer|illustrator|sculptor|painter|editor|cinematographer|starring|cast|stars"
          + "|features|father|mother|wife|husband|spouse)s?",
      "(?!The )\\p{Lu}[\\p{Ll}’'-]+(?: \\p{Lu}\\.){0,2}(?: (?:de|van|von|der|la|del|di|da|Mc|Mac)?"
          + " ?\\p{Lu}[\\p{L}’']+(?:-\\p{Lu}[\\p{L}’']+)?){1,2}(?:,? (?:Jr|Sr)\\.)?"),

  /** A firm or an institution, with a word that says so. */
  FIRM(
      "company",
      30,
      "(?:released|published|distributed|produced|owned|developed|manufactured|operated|recorded) by"
          + "|released on|(?:record |us |uk )?labels?|publisher|studio|producer|production company|distributor",
      "(?:\\p{Lu}[\\p{L}’'&.-]* ){1,4}(?:Records|Pictures|Recordings|Entertainment|Films|Press|Studios|Company"
          + "|Corporation|Productions|Books|Publishing|Publishers|Games|Interactive|Inc\\.?|Ltd\\.?)"),

  /** A place, with the wider place that tells it from others of its name. */
  PLACE(
      "place",
      Integer.MAX_VALUE,
      "(?:born|died|located|based|headquartered|lived|lives|raised|buried) in|birthplace|birth place"
          + "|place of (?:birth|death)|location|headquarters",
      "\\p{Lu}[\\p{L}.’' -]+, \\p{Lu}[\\p{L}.’' -]+(?:, \\p{Lu}[\\p{L}.’' -]+)?");

  private static final Pattern OF_FIRM =
      Pattern.compile(
          ".*\\b(?:Records|Pictures|Recordings|Entertainment|Films?|Press|Studios?|Company|Corporation"
              + "|Productions|Books|Publishing|Publishers|Games|Interactive|Inc|Ltd|Band|Orchestra|Choir"
              + "|Brothers|Sisters|Group|Music|Media|Network|Television|Theatre|Theater|Boys|Girls|Quartet"
              + "|Trio|Ensemble|Symphony|Team|Club|University|College|School|Street|City|Island|House)\\b.*");

  private final String noun;
  private final int mostYears;
  private final Pattern properties;
  private final Pattern form;

  NamedKind(String noun, int mostYears, String properties, String form) {
    this.noun = noun;
    this.mostYears = mostYears;
    this.properties = Pattern.compile(properties);
    this.form = Pattern.compile(form);
  }

  /** The class noun of such a thing. */
  String noun() {
    return noun;
  }

  /** Years between the things that name one of them beyond which they may name two. */
  int mostYears() {
    return mostYears;
  }

  /** Whether the fact's value names a thing of this kind. */
  boolean takes(Fact fact) {
    String text = fact.value().text();
    return fact.value().kind() == Value.Kind.TEXT
        && properties.matcher(fact.property()).matches()
        && form.matcher(text).matches()
        && (this != PERSON || !OF_FIRM.matcher(text).matches());
  }

  /** The kind of thing that the fact's value names. */
  static Optional<NamedKind> of(Fact fact) {
    return Stream.of(values()).filter(kind -> kind.takes(fact)).findFirst();
  }
}
