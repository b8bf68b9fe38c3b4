package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.Nouns;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which items of a page's list a sentence can name under the list's noun. Lists are written in
 * notes: an item may be half a phrase whose other half is the next item ("frequent", "optical"), a
 * statement ("strong winds persist"), two things or a choice of two, something vague, or a noun
 * that wants an article nobody wrote.
 */
final class Items {
  private static final Pattern VAGUE =
      Pattern.compile(
          "(?=[\\p{L}'-]+ \\p{Ll})(?i:(?:an? )?(?:(?:wide|great|large|broad|rich|vast) )?(?:variety|varieties|range|number|mixture|mix|composite"
              + "|combination|traces?|potential|lack|shortage|absence)\\b.*"
              + "|(?:possibly|probably|perhaps|potentially|undetermined|nominally|traditionally|predominantly|officially"
              + "|numerous|several|various|many|few|limited|assorted|certain)\\b.*)");

  /** Words that make an item a statement, or limit it. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          ".*\\b(?:that|which|who|whose|where|because|than|persists?|promotes?|performs?|occurs?|affects?|causes?|exists?"
              + "|prevails?|threatens?|contributes?|remains?|continues?|common (?:in|from|on|along|during)"
              + "|(?:subject|prone|due|able) to|only$|excluding|except|including|especially)\\b.*");

  /** A choice of two names for one thing, or of two things. */
  private static final Pattern CHOICE = Pattern.compile(".*(?:\\bor\\b|\\p{Ll}/\\p{Ll}).*");

  private static final Pattern BARE_ADJECTIVE =
      Pattern.compile(
          "frequent|occasional|periodic|recurrent|recurring|severe|devastating|destructive|heavy|light|violent|massive"
              + "|extensive|active|mild|strong|small|large|great|mixed|indigenous|native|foreign|domestic|local|regional"
              + "|medical|measuring|fabricated|electric|other|similar"
              + "|(?!chemical|musical|periodical|radical|vertical)[a-z]+ical|[a-z]+(?:graphic|metric|istic|ational)"
              + "|[Nn]on-\\p{Lu}?\\p{Ll}+|[a-z]+ally (?:and [a-z]+ally )?[a-z]+");

  /** Nouns of one thing, which stand alone only in notes. */
  private static final Pattern WANTS_ARTICLE =
      Pattern.compile(
          "(?!(?:an?|the) )[a-z][a-z -]*\\b(?:climate|harbou?r|region|cent(?:er|re)|location|position|lifestyle|belt)\\b.*");

  /** Nouns under which an item names a people or what they share. */
  private static final Pattern OF_PEOPLES =
      Pattern.compile("(?:.* )?(?:languages|dialects|religions|groups|peoples|minorities|tribes)");

  /** Nouns that fit so much that to say them twice is no repetition. */
  private static final Pattern BROAD = Pattern.compile("(?:.* )?(?:goods|products|partners)");

  /** What is no name under such a noun: a colour, an origin, the label itself, a choice. */
  private static final Pattern NO_PEOPLE =
      Pattern.compile(
          "(?:black|white|brown|coloured|colored|ethnic|origin)\\b.*|.*\\b(?:origin|descent|ancestry|race)|.*/.*");

  private static final Pattern TWO = Pattern.compile("[^,]+ (?:and|&) [^,]+");

  private Items() {}

  /**
   * Whether an item can be named under a noun.
   *
   * @param text the item as the page has it
   * @param noun the list's noun: "natural hazards"
   */
  static boolean canBeNamed(String text, String noun) {
    boolean plural = Nouns.isPlural(noun);
    return isWhole(text)
        && !(plural && BARE_ADJECTIVE.matcher(text).matches())
        && !(plural && repeats(text, noun))
        && !(OF_PEOPLES.matcher(noun).matches() && isNoPeople(text));
  }

  private static boolean isNoPeople(String text) {
    return Stream.of(TWO, NO_PEOPLE).anyMatch(wrong -> wrong.matcher(text).matches());
  }

  /** Whether a text names one thing, whatever is said of it: no statement, nothing vague. */
  static boolean isWhole(String text) {
    return Stream.of(VAGUE, STATEMENT, CHOICE, WANTS_ARTICLE)
        .noneMatch(wrong -> wrong.matcher(text).matches());
  }

  /** Whether a text is only an adjective, as in a row of them before one noun. */
  static boolean isAdjective(String text) {
    return BARE_ADJECTIVE.matcher(text).matches();
  }

  /** "Asian languages" under "languages". */
  private static boolean repeats(String text, String noun) {
    String last = text.substring(text.lastIndexOf(' ') + 1);
    String head = noun.substring(noun.lastIndexOf(' ') + 1);
    return !BROAD.matcher(noun).matches() && Nouns.singular(last).equals(Nouns.singular(head));
  }
}
