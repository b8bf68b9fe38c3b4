package io.hopsmith.agents.pii;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Phone numbers: those with a plus sign that the numbering plan of their country knows, those in
 * the form of North America that its plan knows, and what stands behind a label for one. Country
 * codes alone are none, and neither are numbers of telephones.
 */
final class Phones {
  private static final PhoneNumberUtil PLANS = PhoneNumberUtil.getInstance();
  private static final String NO_COUNTRY = "ZZ";
  private static final String NORTH_AMERICA = "US";
  private static final int MOST_TRIES = 1000;
  private static final int FEWEST_DIGITS = 7;

  /** Digits of the longest number, country code included (ITU-T E.164). */
  private static final int MOST_DIGITS = 15;

  private static final Pattern PLUS = Pattern.compile("[+\uFF0B]\\s?[(\\d]");

  private static final Pattern AMERICAN =
      Pattern.compile(
          "(?<![\\p{L}\\d/.,+-])(?:\\(\\d{3}\\) ?|\\d{3}[-.])\\d{3}[-.]\\d{4}(?![\\p{L}\\d]|[.,-]\\d)");

  private static final String NUMBER =
      "(?<number>\\+?[(\\[]?\\d[\\d ()\\[\\]./\u00A0\u2010-\u2013-]{5,26}\\d)(?![\\p{L}\\d]|,\\d{3})";

  private static final Pattern LABELLED =
      Pattern.compile(
          "\\b(?:(?:tele)?phone|tele?fax|tel|fax|mobile|cell|hotline|helpline|telefono?|t\u00E9l)"
              + "(?:\\s?(?:number|no|nr))?(?:\\s?[:.]+\\s?|\\s(?=[\\[(+]|0\\d))"
              + NUMBER,
          Pattern.CASE_INSENSITIVE);

  private static final Pattern FURTHER =
      Pattern.compile("\\G\\s?(?:,|;|/|or|and)\\s?" + NUMBER, Pattern.CASE_INSENSITIVE);

  private static final Pattern YEARS =
      Pattern.compile("(?:1\\d|20)\\d\\d\\s?[\u2010-\u2013/-]\\s?(?:1\\d|20)\\d\\d");

  private Phones() {}

  static void find(String text, List<Span> found) {
    if (PLUS.matcher(text).find()) {
      for (PhoneNumberMatch match :
          PLANS.findNumbers(text, NO_COUNTRY, PhoneNumberUtil.Leniency.VALID, MOST_TRIES)) {
        found.add(new Span(PersonalData.PHONE, match.start(), match.end()));
      }
    }
    Matcher american = AMERICAN.matcher(text);
    while (american.find()) {
      if (isAmerican(american.group())) {
        found.add(new Span(PersonalData.PHONE, american.start(), american.end()));
      }
    }
    labelled(text, found);
  }

  private static void labelled(String text, List<Span> found) {
    Matcher labelled = LABELLED.matcher(text);
    Matcher further = FURTHER.matcher(text);
    int from = 0;
    while (labelled.find(from)) {
      from = add(labelled, found);
      while (further.find(from) && isNumber(further.group("number"))) {
        from = add(further, found);
      }
    }
  }

  /** Adds the number if it is one; where to go on. */
  private static int add(Matcher number, List<Span> found) {
    if (isNumber(number.group("number"))) {
      found.add(new Span(PersonalData.PHONE, number.start("number"), number.end("number")));
    }
    return number.end();
  }

  private static boolean isNumber(String number) {
    int digits = Digits.count(number);
    return digits >= FEWEST_DIGITS
        && digits <= MOST_DIGITS
        && isBalanced(number, '(', ')')
        && isBalanced(number, '[', ']')
        && !YEARS.matcher(number).matches();
  }

  private static boolean isBalanced(String number, char open, char close) {
    int depth = 0;
    for (int i = 0; i < number.length() && depth >= 0; i++) {
      depth += number.charAt(i) == open ? 1 : number.charAt(i) == close ? -1 : 0;
    }
    return depth == 0;
  }

  private static boolean isAmerican(String number) {
    try {
      return PLANS.isValidNumber(PLANS.parse(number, NORTH_AMERICA));
    } catch (NumberParseException e) {
      return false; // what cannot be parsed is no number
    }
  }
}
