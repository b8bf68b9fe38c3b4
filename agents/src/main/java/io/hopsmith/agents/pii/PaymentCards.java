package io.hopsmith.agents.pii;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.CreditCardValidator;

/**
 * Numbers of payment cards: 15 or 16 digits, run together or in the groups that cards are embossed
 * in, that begin like those of a brand and whose check digit is right (ISO/IEC 7812-1, annex B:
 * Luhn). Cards of 13 digits are no longer issued, and article numbers have as many.
 */
final class PaymentCards {
  private static final Pattern LIKE_A_CARD =
      Pattern.compile(
          "(?<![\\p{L}\\d])(?<!\\d[.,+-])"
              + "(?:\\d{15,16}|\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}|\\d{4}([ -])\\d{6}\\2\\d{5})"
              + "(?![\\p{L}\\d]|[ .,-]\\d)");

  private static final CreditCardValidator CARDS =
      new CreditCardValidator(
          CreditCardValidator.AMEX
              + CreditCardValidator.VISA
              + CreditCardValidator.MASTERCARD
              + CreditCardValidator.DISCOVER);

  private PaymentCards() {}

  static void find(String text, List<Span> found) {
    Matcher numbers = LIKE_A_CARD.matcher(text);
    while (numbers.find()) {
      if (CARDS.isValid(Digits.of(numbers.group()))) {
        found.add(new Span(PersonalData.CARD, numbers.start(), numbers.end()));
      }
    }
  }
}
