package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Value;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a quantity at the start of a text: sign, currency, number, magnitude word, unit. */
public final class Quantities {
  private static final Pattern QUANTITY =
      Pattern.compile(
          "^(?:about |approximately |approx\\. |around |ca\\.? |c\\. |~|some |nearly |over )?"
              + "(?<sign>[-−–])?(?<currency>US\\$|\\$|€|£|¥)?\\s?"
              + "(?<number>\\d{1,3}(?:[, \\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)"
              + "(?:\\s(?<magnitude>thousand|million|billion|trillion)\\b)?"
              + "\\s?(?<unit>%|percent\\b|per cent\\b|°C|[a-zA-Z](?:[a-zA-Z²³/]|\\(s\\))*(?:[ ,]?[a-zA-Z0-9²³/]+(?:\\(s\\))?){0,5})?");
  private static final Pattern THOUSANDS = Pattern.compile("[, \\u00a0\\u202f]");
  private static final String MAY_FOLLOW =
      "long|high|wide|deep|tall|in|as|at|of|per|on|from|by|above|below|and|or|to|after|approximately|about"
          + "|est|estimate|census|note|for|with|since|including|excluding|according|plus|AD|BC|CE";
  private static final Pattern SYMBOL =
      Pattern.compile(
          "%|°c|km|m|cm|mm|ft|mi|sq km|sq m|ha|g|t|kg|mw|gw|kwh|u|k|pm|hectares|m³/s|km/h"
              + "|g/cm³|kj/mol|cu m|cu m/yr|cu km|bbl|bbl/day|males?/female"
              + "|male\\(s\\)/female|.{3,24}/1,?000 .*");
  private static final Pattern NO_AMOUNT_BEFORE =
      Pattern.compile(
          "^(?:\\s?(?!(?:" + MAY_FOLLOW + ")\\b)[a-zA-Z-]|:\\d|[\"″”′']).*", Pattern.DOTALL);

  private static final Map<String, Double> MAGNITUDES =
      Map.of("thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("percent", "%"),
          Map.entry("per cent", "%"),
          Map.entry("kilometres", "km"),
          Map.entry("kilometers", "km"),
          Map.entry("kilometre", "km"),
          Map.entry("metres", "m"),
          Map.entry("meters", "m"),
          Map.entry("metre", "m"),
          Map.entry("square kilometres", "sq km"),
          Map.entry("square kilometers", "sq km"),
          Map.entry("km²", "sq km"),
          Map.entry("km2", "sq km"),
          Map.entry("sq. km", "sq km"),
          Map.entry("feet", "ft"),
          Map.entry("miles", "mi"),
          Map.entry("mile", "mi"),
          Map.entry("minutes", "minutes"),
          Map.entry("min", "minutes"),
          Map.entry("kg", "kg"),
          Map.entry("tonnes", "tonnes"),
          Map.entry("years", "years"),
          Map.entry("year", "years"),
          Map.entry("people", "people"),
          Map.entry("inhabitants", "people"),
          Map.entry("nm", "nautical miles"),
          Map.entry("pages", "pages"));

  private Quantities() {}

  /**
   * The quantity that the text begins with. Units are normalised where known; a currency is the
   * unit of an amount of money; unknown words after the number are not taken for a unit.
   */
  public static Optional<Value> read(String text) {
    Matcher matcher = QUANTITY.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    double number = Double.parseDouble(THOUSANDS.matcher(matcher.group("number")).replaceAll(""));
    if (matcher.group("sign") != null) {
      number = -number;
    }
    String magnitude = matcher.group("magnitude");
    String unit = matcher.group("unit") == null ? "" : unit(matcher.group("unit"));
    int end =
        matcher.group("unit") != null && unit.isEmpty() ? matcher.start("unit") : matcher.end();
    String currency = matcher.group("currency");
    if (currency == null && NO_AMOUNT_BEFORE.matcher(text.substring(end)).matches()) {
      return Optional.empty(); // "1 state-run channel", "38:42", 7": no amount
    }
    return Optional.of(
        Value.quantity(
            text.substring(matcher.start("sign") < 0 ? start(matcher) : matcher.start("sign"), end)
                .strip(),
            magnitude == null ? number : number * MAGNITUDES.get(magnitude),
            currency == null ? unit : currency.replace("US$", "$")));
  }

  private static int start(Matcher matcher) {
    return matcher.group("currency") == null ? matcher.start("number") : matcher.start("currency");
  }

  private static String unit(String words) {
    String lower = words.toLowerCase(Locale.ROOT).strip();
    for (String tried = lower; !tried.isEmpty(); tried = withoutLastWord(tried)) {
      if (UNITS.containsKey(tried)) {
        return UNITS.get(tried);
      }
      if (isSymbol(tried)) {
        return tried.equals("°c") ? "°C" : tried;
      }
    }
    return "";
  }

  private static boolean isSymbol(String text) {
    return SYMBOL.matcher(text).matches();
  }

  /** A unit in the spelling used for comparing; empty when the words are no known unit. */
  static String knownUnit(String words) {
    return unit(words);
  }

  private static String withoutLastWord(String text) {
    int at = text.lastIndexOf(' ');
    return at < 0 ? "" : text.substring(0, at);
  }
}
