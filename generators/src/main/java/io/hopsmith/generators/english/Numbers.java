package io.hopsmith.generators.english;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Numbers with units as British text writes them. */
final class Numbers {
  private static final String MINUTES = "minutes";
  private static final Map<String, String> UNITS =
      Map.ofEntries(
          Map.entry("km", "kilometres"),
          Map.entry("m", "metres"),
          Map.entry("cm", "centimetres"),
          Map.entry("mm", "millimetres"),
          Map.entry("mi", "miles"),
          Map.entry("ft", "feet"),
          Map.entry("sq km", "square kilometres"),
          Map.entry("sq m", "square metres"),
          Map.entry("sq mi", "square miles"),
          Map.entry("sq ft", "square feet"),
          Map.entry("people/sq km", "people per square kilometre"),
          Map.entry("people/sq mi", "people per square mile"),
          Map.entry("km/h", "kilometres an hour"),
          Map.entry("mph", "miles an hour"),
          Map.entry("ha", "hectares"),
          Map.entry("lb", "pounds"),
          Map.entry("mg", "milligrams"),
          Map.entry("kg", "kilograms"),
          Map.entry("t", "tonnes"),
          Map.entry("g", "grams"),
          Map.entry("kw", "kilowatts"),
          Map.entry("mw", "megawatts"),
          Map.entry("gw", "gigawatts"),
          Map.entry("mwh", "megawatt-hours"),
          Map.entry("gwh", "gigawatt-hours"),
          Map.entry("hp", "horsepower"),
          Map.entry("kwh", "kilowatt-hours"),
          Map.entry("cu m", "cubic metres"),
          Map.entry("cu km", "cubic kilometres"),
          Map.entry("cu m/yr", "cubic metres a year"),
          Map.entry("bbl", "barrels"),
          Map.entry("bbl/day", "barrels a day"),
          Map.entry("u", "atomic mass units"),
          Map.entry("%", "per cent"),
          Map.entry("k", "kelvins"),
          Map.entry("°F", "degrees Fahrenheit"),
          Map.entry("°C", "degrees Celsius"));

  /** The first word of a unit that counts things: one male per female, not one males. */
  private static final Pattern ONE =
      Pattern.compile(
          "^( (?:male|minute|metre|kilometre|mile|year|day|person|death|birth|migrant))s");

  private Numbers() {}

  /** "313,312 people", "2.4 million", "$3 billion", "12 per cent". */
  static String write(double number, String unit) {
    if (unit.equals(MINUTES) && number != Math.rint(number)) {
      long seconds = Math.round(number * 60);
      String rest = seconds % 60 + (seconds % 60 == 1 ? " second" : " seconds");
      return seconds < 60 ? rest : write(Math.floor(seconds / 60.0), MINUTES) + " " + rest;
    }
    String currency = currency(unit);
    String after = currency.isEmpty() ? afterNumber(unit) : "";
    return currency
        + scaled(number)
        + (number == 1 ? ONE.matcher(after).replaceFirst("$1") : after);
  }

  /**
   * "between 2 and 3 million people" or "2 to 3 million people"; the common part is said once.
   *
   * @param between which of the two
   */
  static String within(double low, double high, String unit, boolean between) {
    String currency = currency(unit);
    String first = currency + scaled(low);
    String second = currency + scaled(high);
    int space = second.indexOf(' ');
    if (space > 0 && first.endsWith(second.substring(space))) {
      first = first.substring(0, first.length() - (second.length() - space));
    }
    String both = between ? "between " + first + " and " + second : first + " to " + second;
    return both + (currency.isEmpty() ? afterNumber(unit) : "");
  }

  /** The unit where it stands before the number: "$", "A$", "CHF ". */
  private static String currency(String unit) {
    if (unit.matches("[A-Z]{3}")) {
      return unit + " ";
    }
    return unit.matches("[A-Z]{0,3}[$€£¥₹₽₩₺₴₫฿]") ? unit : "";
  }

  /** A code or class number, without thousands marks. */
  static String code(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  private static String afterNumber(String unit) {
    return unit.isEmpty() ? "" : " " + UNITS.getOrDefault(unit, spelled(unit));
  }

  /** "births/1,000 population" reads "births per 1,000 population". */
  private static String spelled(String unit) {
    return unit.replaceAll("\\(s\\)", "s")
        .replaceAll("^males?(?=/female)", "males")
        .replaceAll("\\s*/\\s*", " per ");
  }

  private static String scaled(double number) {
    double size = Math.abs(number);
    if (size >= 1e12) {
      return plain(number / 1e12) + " trillion";
    }
    if (size >= 1e9) {
      return plain(number / 1e9) + " billion";
    }
    if (size >= 1e6) {
      return plain(number / 1e6) + " million";
    }
    return plain(number);
  }

  private static String plain(double number) {
    BigDecimal decimal =
        BigDecimal.valueOf(number).setScale(3, RoundingMode.HALF_UP).stripTrailingZeros();
    return decimal.scale() > 0
        ? String.format(Locale.ROOT, "%,." + decimal.scale() + "f", decimal)
        : String.format(Locale.ROOT, "%,d", decimal.longValue());
  }
}
