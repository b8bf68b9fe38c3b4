package io.hopsmith.agents.judge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers in digits and in English words, ordinals and Roman numerals, all in one spelling. */
final class SpokenNumbers {
  private static final List<String> BELOW_TWENTY =
      List.of(
          "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
              .concat(" fifteen sixteen seventeen eighteen nineteen")
              .split(" "));
  private static final List<String> TENS =
      List.of("twenty thirty forty fifty sixty seventy eighty ninety".split(" "));
  private static final List<String> ORDINALS =
      List.of(
          "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
              .concat(" thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth")
              .concat(" nineteenth")
              .split(" "));
  private static final List<String> ROMAN =
      List.of(
          "0 I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI XXII XXIII"
              .concat(" XXIV XXV XXVI XXVII XXVIII XXIX XXX")
              .split(" "));
  private static final Map<String, Long> MAGNITUDES =
      Map.of(
          "hundred",
          100L,
          "thousand",
          1_000L,
          "million",
          1_000_000L,
          "billion",
          1_000_000_000L,
          "trillion",
          1_000_000_000_000L);
  private static final Map<String, Long> VALUES = values();

  private SpokenNumbers() {}

  private static Map<String, Long> values() {
    Map<String, Long> values = new HashMap<>();
    for (int i = 0; i < BELOW_TWENTY.size(); i++) {
      values.put(BELOW_TWENTY.get(i), (long) i);
      values.put(ORDINALS.get(i), (long) i);
    }
    for (int i = 0; i < TENS.size(); i++) {
      String tens = TENS.get(i);
      values.put(tens, 20L + 10L * i);
      values.put(tens.substring(0, tens.length() - 1) + "ieth", 20L + 10L * i);
    }
    return Map.copyOf(values);
  }

  /** A Roman numeral of two to five letters, from II to XXX, in digits; other words unchanged. */
  static String unroman(String word) {
    int value = word.length() > 1 ? ROMAN.indexOf(word) : -1;
    return value > 0 ? Integer.toString(value) : word;
  }

  /** Whether a word in lower case is part of a spoken number. */
  static boolean isPart(String word) {
    return VALUES.containsKey(word) || MAGNITUDES.containsKey(word) || isDigits(word);
  }

  /** Whether a form is a number in digits. */
  static boolean isDigits(String form) {
    return !form.isEmpty() && Character.isDigit(form.charAt(0)) && !form.endsWith("s");
  }

  /**
   * The numbers that a run of number words says, in digits: {@code [twenty, five]} is {@code [25]},
   * {@code [1.5, million]} is {@code [1500000]}, {@code [nineteen, eighty]} is {@code [19, 80]}.
   */
  static List<String> inDigits(List<String> run) {
    List<String> numbers = new ArrayList<>();
    BigDecimal total = null;
    String before = "";
    for (String word : run) {
      boolean apart = total == null || (isDigits(before) && VALUES.containsKey(word));
      BigDecimal next = apart ? null : joined(total, word);
      if (next == null) {
        if (total != null) {
          numbers.add(plain(total));
        }
        next = value(word);
      }
      total = next;
      before = word;
    }
    numbers.add(plain(total));
    return numbers;
  }

  private static BigDecimal joined(BigDecimal total, String word) {
    Long magnitude = MAGNITUDES.get(word);
    if (magnitude != null) {
      return withMagnitude(total, BigDecimal.valueOf(magnitude));
    }
    Long value = VALUES.get(word);
    if (value == null || total.stripTrailingZeros().scale() > 0) {
      return null;
    }
    long rest = total.longValue() % 100;
    boolean fits = value < 10 ? value > 0 && rest % 10 == 0 && rest != 10 : rest == 0;
    return total.signum() > 0 && fits ? total.add(BigDecimal.valueOf(value)) : null;
  }

  /** A magnitude takes what is smaller than it: 2,000 and 300 of "two thousand three hundred". */
  private static BigDecimal withMagnitude(BigDecimal total, BigDecimal magnitude) {
    BigDecimal above = total.divideToIntegralValue(magnitude).multiply(magnitude);
    BigDecimal below = total.subtract(above);
    return below.signum() == 0 ? null : above.add(below.multiply(magnitude));
  }

  private static BigDecimal value(String word) {
    Long value = VALUES.getOrDefault(word, MAGNITUDES.get(word));
    return value == null ? new BigDecimal(word) : BigDecimal.valueOf(value);
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
