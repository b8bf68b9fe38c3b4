package io.hopsmith.agents.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands in brackets behind a value. A date of the value is kept, estimates, ranks,
 * conversions and footnotes change nothing; anything else may limit what was said ("European part",
 * "disputed", "excluding islands"), so that the value alone would not be what the page states.
 */
final class Qualifiers {
  private static final Pattern BRACKET =
      Pattern.compile("^\\s*(?:\\(((?:[^()]|\\([^()]*\\))*)\\)|\\[([^\\[\\]]*)\\])");
  private static final Pattern SEGMENT = Pattern.compile("\\s*[,;]\\s+|\\s*;\\s*");
  private static final Pattern REMARK =
      Pattern.compile(
          "(?i)(?:est\\.?|estimated?|estimates?|approx\\.?|approximate(?:ly)?|provisional|preliminary"
              + "|official|census|rounded|ca?\\.|citation needed|see notes?|notes? ?\\d*|[a-z]|[*†‡§#]+"
              + "|landlocked|(?:FY ?)?\\d{4} ?[/–-] ?\\d{2,4}(?: (?:est\\.?|average))?)");
  private static final Pattern RANK =
      Pattern.compile(
          "(?i)(?:(?:world |global )?rank(?:ed|ing|s)?:? ?#? ?\\d+(?:st|nd|rd|th)?|#\\d+|(?:the )?\\d+(?:st|nd|rd|th)"
              + "(?:[ -](?:most|largest|longest|highest|deepest|tallest|biggest|place|rank(?:ed)?|in|of|out)\\b.*)?)");
  private static final Pattern PARTS =
      Pattern.compile("(?i)(?:male|female|men|women|includ(?:es|ing)|of which|thereof) .*\\d.*");
  private static final Pattern BREAKDOWN =
      Pattern.compile("\\p{L}[\\p{L} .'’-]* \\d[\\d,.]*(?: ?(?:%|sq km|km|m|mi))?");
  private static final Pattern ABOUT_A_DATE =
      Pattern.compile(
          "(?i)(?:from|aged?|age) .*|(?:rebuilt|restored|renovated|re-?opened|expanded|enlarged|closed|demolished"
              + "|widened|altered)\\b.*|\\d+ years? ago|(?:mon|tues|wednes|thurs|fri|satur|sun)day");

  /** Words that say that a name holds only in part, in one's opinion, or no longer. */
  private static final Pattern LIMITING =
      Pattern.compile(
          "(?i)\\b(?:acting|former(?:ly)?|until|till|before|disputed|claimed|claims|de facto|de jure|partly"
              + "|partial(?:ly)?|part|parts|portion|proposed|planned|projected|unofficial(?:ly)?|unrecogni[sz]ed|interim"
              + "|honorary|uncredited|except|excluding|excludes|without|not|never|only|alleged(?:ly)?|possibly|probably"
              + "|rumou?red|resigned|deposed|suspended|cancelled|defunct|deceased|died|unconfirmed)\\b"
              + "|\\d{4}\\s*[–—-]\\s*\\d{2,4}");

  /** Words that tell more of somebody in the role of a label, not of another role. */
  private static final Pattern SAME_ROLE =
      Pattern.compile(
          "(?:as|born|née|né|aka|a\\.k\\.a\\.|also|from|in|of|with|the|an?|voice|lead|story|screenplay|script"
              + "|novel|book|text|lyrics|words|music)\\b.*");

  private Qualifiers() {}

  /**
   * A bracket at the start of a text.
   *
   * @param words what it holds
   * @param end one past the bracket
   */
  record Bracket(String words, int end) {}

  static Optional<Bracket> at(String text) {
    Matcher bracket = BRACKET.matcher(text);
    if (!bracket.find()) {
      return Optional.empty();
    }
    String words = bracket.group(1) == null ? bracket.group(2) : bracket.group(1);
    return Optional.of(new Bracket(words.strip(), bracket.end()));
  }

  /**
   * The date in the words behind an amount, or an empty text; nothing when they may limit it.
   *
   * @param unit the amount's unit, which a conversion does not have
   */
  static Optional<String> ofAmount(String words, String unit) {
    Optional<String> date = AsOf.read(words);
    if (date.isPresent() || words.isBlank() || PARTS.matcher(words).matches()) {
      return Optional.of(date.orElse(""));
    }
    String found = "";
    for (String segment : SEGMENT.split(words)) {
      Optional<String> dated = AsOf.read(segment);
      if (dated.isEmpty() && !isRemark(segment) && !Quantities.isConversion(segment, unit)) {
        return Optional.empty();
      }
      found = dated.orElse(found);
    }
    return Optional.of(found);
  }

  private static boolean isRemark(String words) {
    return REMARK.matcher(words).matches()
        || RANK.matcher(words).matches()
        || PARTS.matcher(words).matches()
        || (BREAKDOWN.matcher(words).matches() && leaveName(words));
  }

  /** Whether words behind a date leave it what it is. */
  static boolean leaveDate(String words) {
    boolean date = Dates.read(words).filter(value -> value.text().equals(words)).isPresent();
    return date || ABOUT_A_DATE.matcher(words).matches() || REMARK.matcher(words).matches();
  }

  /**
   * Whether words behind the name of somebody give them another role than the label does; roles are
   * written in small letters, places and years are not.
   */
  static boolean nameOtherRole(String words, String property) {
    return !words.isEmpty()
        && Character.isLowerCase(words.codePointAt(0))
        && !SAME_ROLE.matcher(words).matches()
        && !property.contains(words);
  }

  /** Whether words behind a name leave it what it is. */
  static boolean leaveName(String words) {
    return !LIMITING.matcher(words).find();
  }
}
