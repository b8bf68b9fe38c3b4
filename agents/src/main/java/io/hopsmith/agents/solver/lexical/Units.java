package io.hopsmith.agents.solver.lexical;

import java.util.Locale;
import java.util.Map;

/** Normal spellings and conversions of units. */
final class Units {
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("km", "km"),
          Map.entry("kilometre", "km"),
          Map.entry("kilometer", "km"),
          Map.entry("m", "m"),
          Map.entry("metre", "m"),
          Map.entry("meter", "m"),
          Map.entry("cm", "cm"),
          Map.entry("mm", "mm"),
          Map.entry("ft", "ft"),
          Map.entry("feet", "ft"),
          Map.entry("foot", "ft"),
          Map.entry("mi", "mi"),
          Map.entry("mile", "mi"),
          Map.entry("nm", "nm"),
          Map.entry("nautical mile", "nm"),
          Map.entry("kwh", "kwh"),
          Map.entry("kilowatt-hour", "kwh"),
          Map.entry("kilowatt hour", "kwh"),
          Map.entry("mw", "mw"),
          Map.entry("megawatt", "mw"),
          Map.entry("bbl", "bbl"),
          Map.entry("barrel", "bbl"),
          Map.entry("cu m", "m3"),
          Map.entry("cubic metre", "m3"),
          Map.entry("cubic meter", "m3"),
          Map.entry("cu km", "km3"),
          Map.entry("cubic kilometre", "km3"),
          Map.entry("cubic kilometer", "km3"),
          Map.entry("sq m", "m2"),
          Map.entry("square metre", "m2"),
          Map.entry("square meter", "m2"),
          Map.entry("kg", "kg"),
          Map.entry("kilogram", "kg"),
          Map.entry("tonne", "t"),
          Map.entry("ton", "t"),
          Map.entry("%", "%"),
          Map.entry("percent", "%"),
          Map.entry("per cent", "%"),
          Map.entry("year", "year"),
          Map.entry("minute", "min"),
          Map.entry("min", "min"),
          Map.entry("hour", "h"),
          Map.entry("sq km", "km2"),
          Map.entry("km2", "km2"),
          Map.entry("square kilometre", "km2"),
          Map.entry("square kilometer", "km2"),
          Map.entry("square mile", "mi2"),
          Map.entry("sq mi", "mi2"),
          Map.entry("hectare", "ha"),
          Map.entry("$", "$"),
          Map.entry("dollar", "$"),
          Map.entry("us dollar", "$"),
          Map.entry("°c", "c"),
          Map.entry("degree", "deg"),
          Map.entry("page", "page"),
          Map.entry("storey", "storey"));
  private static final Map<String, String> DIMENSIONS =
      Map.ofEntries(
          Map.entry("km", "length"),
          Map.entry("m", "length"),
          Map.entry("cm", "length"),
          Map.entry("mm", "length"),
          Map.entry("ft", "length"),
          Map.entry("mi", "length"),
          Map.entry("kg", "mass"),
          Map.entry("t", "mass"),
          Map.entry("nm", "length"),
          Map.entry("m3", "volume"),
          Map.entry("km3", "volume"),
          Map.entry("m2", "area"),
          Map.entry("km2", "area"),
          Map.entry("mi2", "area"),
          Map.entry("ha", "area"),
          Map.entry("min", "time"),
          Map.entry("h", "time"));
  private static final Map<String, Double> FACTORS =
      Map.ofEntries(
          Map.entry("km", 1000.0),
          Map.entry("m", 1.0),
          Map.entry("cm", 0.01),
          Map.entry("mm", 0.001),
          Map.entry("ft", 0.3048),
          Map.entry("mi", 1609.344),
          Map.entry("nm", 1852.0),
          Map.entry("m3", 1.0),
          Map.entry("km3", 1e9),
          Map.entry("m2", 1e-6),
          Map.entry("kg", 1.0),
          Map.entry("t", 1000.0),
          Map.entry("km2", 1.0),
          Map.entry("mi2", 2.589988),
          Map.entry("ha", 0.01),
          Map.entry("min", 1.0),
          Map.entry("h", 60.0));

  private Units() {}

  /** Normal unit for a written one; empty when it is no known unit. */
  static String normal(String written) {
    String unit = written.strip().toLowerCase(Locale.ROOT).replace('²', '2').replaceAll("\\.$", "");
    String singular =
        unit.length() > 2 && unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
    return NAMES.getOrDefault(unit, NAMES.getOrDefault(singular, ""));
  }

  static boolean convertible(String from, String to) {
    return from.equals(to)
        || (DIMENSIONS.containsKey(from) && DIMENSIONS.get(from).equals(DIMENSIONS.get(to)));
  }

  static double convert(double value, String from, String to) {
    boolean same = from.equals(to) || !FACTORS.containsKey(from) || !FACTORS.containsKey(to);
    return same ? value : value * FACTORS.get(from) / FACTORS.get(to);
  }
}
