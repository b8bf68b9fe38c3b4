package io.hopsmith.agents.pii;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.IBANValidator;

/**
 * International bank account numbers: letters and digits in the form and length of a country of the
 * SWIFT registry, with or without single spaces, whose checksum is right (ISO 13616, ISO 7064 MOD
 * 97-10).
 */
final class Ibans {
  private static final Pattern START = Pattern.compile("(?<![A-Za-z0-9])[A-Z]{2}\\d{2}");
  private static final IBANValidator IBANS = IBANValidator.getInstance();

  private Ibans() {}

  static void find(String text, List<Span> found) {
    Matcher starts = START.matcher(text);
    while (starts.find()) {
      IBANValidator.Validator country = IBANS.getValidator(starts.group());
      if (country != null) {
        int end = end(text, starts.start(), country.getIbanLength());
        if (end > 0 && IBANS.isValid(text.substring(starts.start(), end).replace(" ", ""))) {
          found.add(new Span(PersonalData.IBAN, starts.start(), end));
        }
      }
    }
  }

  /** Behind so many letters and digits with at most one space in a row, or -1. */
  private static int end(String text, int start, int length) {
    int at = start;
    for (int taken = 0; taken < length; at++) {
      if (at >= text.length()) {
        return -1;
      }
      char c = text.charAt(at);
      if (c < 128 && Character.isLetterOrDigit(c)) {
        taken++;
      } else if (c != ' ' || text.charAt(at - 1) == ' ') {
        return -1;
      }
    }
    boolean goesOn = at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    return goesOn ? -1 : at;
  }
}
