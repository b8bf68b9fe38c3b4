package io.hopsmith.agents.facts;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number at the start of a text, in the notations of many countries: {@code 1,234.5}, {@code
 * 1.234.567,8}, {@code 1 234 567}, {@code 1'234}, {@code 12,34,567}, {@code 3½}, {@code 1.2
 * million}, {@code 5 crore}.
 *
 * @param value the number, magnitude word applied
 * @param end one past its last character
 */
record Numeral(double value, int end) {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<euro>\\d{1,3}(?:\\.\\d{3}){2,}(?:,\\d+)?|\\d{1,3}\\.\\d{3},\\d+)"
              + "|(?<indian>\\d{1,2}(?:,\\d{2})+,\\d{3}(?:\\.\\d+)?)"
              + "|(?<grouped>\\d{1,3}(?<by>[,'’ \\u00a0\\u202f\\u2009])\\d{3}(?:\\k<by>\\d{3})*(?:\\.\\d+)?)"
              + "|(?<decimal>\\d+,\\d{1,2}(?= ?[\\p{L}%°]))"
              + "|(?<plain>(?!0\\d)\\d+(?:\\.\\d+)?)(?: ?(?<part>[½¼¾⅓⅔⅛])| (?<over>\\d)/(?<under>[2-9])(?!\\d))?"
              + "|(?<alone>[½¼¾⅓⅔⅛])");
  private static final Pattern SEPARATORS = Pattern.compile("[,'’ \\u00a0\\u202f\\u2009]");
  private static final Pattern MAGNITUDE =
      Pattern.compile(
          "\\s?(?<word>thousand|million|billion|trillion|lakhs?|crores?|mn|mln|bn|tn|Mio|Mrd)\\b\\.?");
  private static final Map<String, Double> PARTS =
      Map.of("½", 0.5, "¼", 0.25, "¾", 0.75, "⅓", 1 / 3.0, "⅔", 2 / 3.0, "⅛", 0.125);
  private static final Map<String, Double> MAGNITUDES =
      Map.ofEntries(
          Map.entry("thousand", 1e3),
          Map.entry("million", 1e6),
          Map.entry("billion", 1e9),
          Map.entry("trillion", 1e12),
          Map.entry("lakh", 1e5),
          Map.entry("lakhs", 1e5),
          Map.entry("crore", 1e7),
          Map.entry("crores", 1e7),
          Map.entry("mn", 1e6),
          Map.entry("mln", 1e6),
          Map.entry("bn", 1e9),
          Map.entry("tn", 1e12),
          Map.entry("Mio", 1e6),
          Map.entry("Mrd", 1e9));

  /** The number that the text begins with; codes with leading zeros are none. */
  static Optional<Numeral> at(String text) {
    Matcher number = NUMBER.matcher(text);
    if (!number.lookingAt() || isCutShort(text, number.end())) {
      return Optional.empty();
    }
    double value = value(number);
    Matcher magnitude = MAGNITUDE.matcher(text).region(number.end(), text.length());
    return Optional.of(
        magnitude.lookingAt()
            ? new Numeral(rounded(value * MAGNITUDES.get(magnitude.group("word"))), magnitude.end())
            : new Numeral(value, number.end()));
  }

  private static double rounded(double scaled) {
    return Math.abs(scaled) > 1e3 ? Math.rint(scaled * 1e3) / 1e3 : scaled;
  }

  /** Whether the digits go on in a way that is no notation of one number: "1.2.3", "1,23,4". */
  private static boolean isCutShort(String text, int end) {
    boolean digit = end < text.length() && Character.isDigit(text.charAt(end));
    boolean mark =
        end + 1 < text.length()
            && ".,:/'’".indexOf(text.charAt(end)) >= 0
            && Character.isDigit(text.charAt(end + 1));
    return digit || mark;
  }

  private static double value(Matcher number) {
    if (number.group("euro") != null) {
      return Double.parseDouble(number.group("euro").replace(".", "").replace(',', '.'));
    }
    if (number.group("decimal") != null) {
      return Double.parseDouble(number.group("decimal").replace(',', '.'));
    }
    if (number.group("alone") != null) {
      return PARTS.get(number.group("alone"));
    }
    if (number.group("plain") != null) {
      return Double.parseDouble(number.group("plain")) + part(number);
    }
    String grouped =
        number.group("indian") == null ? number.group("grouped") : number.group("indian");
    return Double.parseDouble(SEPARATORS.matcher(grouped).replaceAll(""));
  }

  private static double part(Matcher number) {
    if (number.group("part") != null) {
      return PARTS.get(number.group("part"));
    }
    return number.group("over") == null
        ? 0
        : Double.parseDouble(number.group("over")) / Double.parseDouble(number.group("under"));
  }
}
