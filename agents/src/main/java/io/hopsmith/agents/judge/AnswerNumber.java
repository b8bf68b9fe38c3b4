package io.hopsmith.agents.judge;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount with its unit.
 *
 * @param amount the number, magnitude word applied
 * @param unit unit in a normal spelling; empty when none is given
 */
public record AnswerNumber(double amount, String unit) {
  public static final String MINUTE = "minute";
  private static final double SAME = 1e-9;
  private static final Pattern NUMBER =
      Pattern.compile(
          "^(?:about|around|approximately|roughly|some|c\\.|ca\\.|circa|~|total:?)?\\s*([$€£])?\\s*"
              + "([-−+]?\\d{1,3}(?:[,\\u00A0\\u202F' ]\\d{3})+(?:\\.\\d+)?|[-−+]?\\d+(?:\\.\\d+)?)"
              + "\\s*(thousand|million|billion|trillion)?\\s*([\\p{L}%°²³/ .\\-]{0,30})$");
  private static final Pattern CLOCK =
      Pattern.compile("(?:(?<h>\\d{1,2}):)?(?<m>\\d{1,3}):(?<s>[0-5]\\d)");
  private static final Pattern LASTING =
      Pattern.compile(
          "(?:(?<h>\\d{1,3}) ?(?:h|hrs?|hours?))?,? ?(?:and )?(?:(?<m>\\d{1,3}) ?(?:m|mins?|minutes?))?"
              + ",? ?(?:and )?(?:(?<s>\\d{1,2}) ?(?:s|secs?|seconds?))?");
  private static final Pattern SHARE = Pattern.compile("^(%|per ?cent) of .*");
  private static final Map<String, Double> MAGNITUDES =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("percent", "%"),
          Map.entry("per cent", "%"),
          Map.entry("kilometre", "km"),
          Map.entry("kilometer", "km"),
          Map.entry("metre", "m"),
          Map.entry("meter", "m"),
          Map.entry("mile", "mi"),
          Map.entry("feet", "ft"),
          Map.entry("foot", "ft"),
          Map.entry("square kilometre", "sq km"),
          Map.entry("square kilometer", "sq km"),
          Map.entry("km²", "sq km"),
          Map.entry("square mile", "sq mi"),
          Map.entry("min", MINUTE),
          Map.entry("mins", MINUTE),
          Map.entry("year old", "year"),
          Map.entry("inhabitant", ""),
          Map.entry("people", ""),
          Map.entry("person", ""));
  private static final Map<String, Double> METRES =
      Map.of("km", 1000.0, "m", 1.0, "mi", 1609.344, "ft", 0.3048);

  /** Reads a text that is one amount and nothing else; a length of time is one of minutes. */
  public static Optional<AnswerNumber> parse(String text) {
    String plain = AnswerText.withoutParenthesis(text).toLowerCase(Locale.ROOT).strip();
    Optional<AnswerNumber> lasting = lasting(CLOCK.matcher(plain));
    if (lasting.isPresent()) {
      return lasting;
    }
    Matcher number = NUMBER.matcher(plain);
    return number.matches() && !isSeconds(number.group(4))
        ? Optional.of(of(number))
        : lasting(LASTING.matcher(plain));
  }

  private static boolean isSeconds(String unit) {
    return unit.matches("s|secs?|seconds?");
  }

  /** Minutes of what has hours, minutes and seconds, any of which may be missing. */
  private static Optional<AnswerNumber> lasting(Matcher time) {
    if (!time.matches() || time.group().isEmpty()) {
      return Optional.empty();
    }
    double seconds = 3600 * part(time, "h") + 60 * part(time, "m") + part(time, "s");
    return Optional.of(new AnswerNumber(seconds / 60, MINUTE));
  }

  private static double part(Matcher time, String name) {
    return time.group(name) == null ? 0 : Double.parseDouble(time.group(name));
  }

  private static AnswerNumber of(Matcher number) {
    double amount =
        Double.parseDouble(number.group(2).replaceAll("[^\\d.−-]", "").replace('−', '-'));
    double magnitude = number.group(3) == null ? 1 : MAGNITUDES.get(number.group(3));
    String currency = number.group(1) == null ? "" : number.group(1);
    return new AnswerNumber(amount * magnitude, currency + unit(number.group(4)));
  }

  private static String unit(String written) {
    String unit = SHARE.matcher(written.strip().replaceAll("[.]$", "")).replaceFirst("$1");
    String singular =
        unit.length() > 3 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return UNITS.getOrDefault(unit, UNITS.getOrDefault(singular, singular));
  }

  /** Whether the units are the same, convertible, or one is not given. */
  public boolean unitFits(AnswerNumber other) {
    return unit.isEmpty() || other.unit.isEmpty() || unit.equals(other.unit) || lengths(other);
  }

  /** Whether the amounts are equal, lengths after conversion. */
  boolean sameAmount(AnswerNumber other) {
    boolean convert = lengths(other) && !unit.equals(other.unit);
    double mine = convert ? amount * METRES.get(unit) : amount;
    double theirs = convert ? other.amount * METRES.get(other.unit) : other.amount;
    return Math.abs(mine - theirs) <= SAME * Math.max(Math.abs(mine), Math.abs(theirs));
  }

  private boolean lengths(AnswerNumber other) {
    return METRES.containsKey(unit) && METRES.containsKey(other.unit);
  }
}
