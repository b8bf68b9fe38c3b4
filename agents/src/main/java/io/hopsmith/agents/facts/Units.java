package io.hopsmith.agents.facts;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Units of measure in the spellings that pages use, and the one that is compared. */
final class Units {
  /** Unit in the compared spelling, then other spellings; symbols keep their case. */
  private static final String TABLE =
      """
      km: kilometre, kilometer, kilometres, kilometers, kms
      m: metre, meter, metres, meters
      cm: centimetre, centimeter, centimetres, centimeters
      mm: millimetre, millimeter, millimetres, millimeters
      mi: mile, miles
      ft: foot, feet
      yd: yard, yards
      inches: inch
      nautical miles: nm, NM, nmi, nautical mile
      light-years: light-year, light years, ly
      sq km: km², km2, sq. km, sq.km, square kilometre, square kilometer, square kilometres, square kilometers
      sq m: m², m2, sq. m, square metre, square meter, square metres, square meters
      sq mi: mi², mi2, sq. mi, square mile, square miles
      sq ft: ft², ft2, sq. ft, square foot, square feet
      acres: acre, ac
      ha: hectare, hectares
      cu m: m³, m3, cu. m, cubic metre, cubic meter, cubic metres, cubic meters
      cu km: km³, km3, cubic kilometre, cubic kilometer, cubic kilometres, cubic kilometers
      cu m/yr:
      cu ft: cubic feet
      litres: litre, liter, liters, L, l
      ml: millilitre, milliliter, millilitres, milliliters, mL
      bbl: barrel, barrels
      bbl/day: barrels/day, barrels per day
      kg: kilogram, kilograms, kilogramme, kilogrammes, kgs
      g: gram, grams
      mg: milligram, milligrams
      tonnes: tonne, t, metric ton, metric tons
      tons: ton
      lb: lbs, lbs.
      oz: ounce, ounces
      km/h: kph, kmh, kilometres per hour, kilometers per hour
      mph: miles per hour
      m/s: metres per second, meters per second
      knots: knot, kn
      kw: kW, kilowatt, kilowatts
      mw: MW, megawatt, megawatts
      gw: GW, gigawatt, gigawatts
      hp: bhp, horsepower
      kwh: kWh, kilowatt-hour, kilowatt-hours, kilowatt hours
      mwh: MWh, megawatt-hours, megawatt hours
      gwh: GWh, gigawatt-hours, gigawatt hours
      °C: ℃, degrees Celsius, degrees celsius
      °F: ℉, degrees Fahrenheit, degrees fahrenheit
      k: K, kelvin, kelvins
      seconds: second, sec, secs
      minutes: minute, min, mins, min.
      hours: hour, hr, hrs
      days: day
      weeks: week
      months: month
      years: year, yr, yrs
      B: bytes
      KB: kB, kilobytes
      MB: megabyte, megabytes
      GB: gigabyte, gigabytes
      TB: terabyte, terabytes
      Hz: hertz
      kHz: kilohertz
      MHz: megahertz
      GHz: gigahertz
      bar:
      hPa:
      kPa:
      g/cm³: g/cm3
      kg/m³: kg/m3
      g/mol: g·mol−1
      m³/s: m3/s, cubic metres per second, cubic meters per second
      kj/mol: kJ/mol
      u: Da
      people: person, persons, inhabitants, inhabitant, residents, residents
      people/sq km: /km², /km2, per km², per square kilometre, per square kilometer, people per square kilometre, people per square kilometer, inhabitants/km², inhabitants per km², people/km², per sq km
      people/sq mi: /sq mi, per square mile, people per square mile
      pages: page, pp, pp.
      %: percent, per cent, pct
      male(s)/female: males/female, male/female
      $: US$, USD, US dollars, U.S. dollars, US dollar
      €: EUR, euro, euros
      £: GBP, pounds sterling
      ¥: JPY, yen
      ₹: INR, Rs, Rs., rupees
      CHF: Swiss francs
      """;

  private static final Pattern PER_THOUSAND =
      Pattern.compile("[\\p{L}()]{3,24}/1,?000(?: live)? [\\p{L}]{3,20}");

  private static final Map<String, String> BY_SPELLING = new HashMap<>();

  static {
    for (String line : TABLE.split("\n")) {
      int colon = line.indexOf(":");
      String unit = line.substring(0, colon);
      BY_SPELLING.put(unit, unit);
      for (String spelling : line.substring(colon + 1).split(",")) {
        if (!spelling.isBlank()) {
          BY_SPELLING.put(spelling.strip(), unit);
        }
      }
    }
  }

  private Units() {}

  /** The unit that exactly these words are; letter case counts in short symbols only. */
  static Optional<String> of(String words) {
    String text = words.strip();
    if (PER_THOUSAND.matcher(text).matches()) {
      return Optional.of(text.toLowerCase(Locale.ROOT));
    }
    String known = BY_SPELLING.get(text);
    if (known == null && text.length() > 2) {
      known = BY_SPELLING.get(text.toLowerCase(Locale.ROOT));
    }
    return Optional.ofNullable(known);
  }

  private static final Pattern OF_LENGTH =
      Pattern.compile(
          "(?:.* )?(?:length|width|breadth|height|elevation|altitude|depth|diameter|radius|circumference"
              + "|thickness|wingspan|span|prominence|gauge)");

  private static final Pattern OF_AREA = Pattern.compile("(?:.* )?area");
  private static final Pattern OF_PEOPLE = Pattern.compile("(?:.* )?population|employees");
  private static final Set<String> LENGTHS =
      Set.of("km", "m", "cm", "mm", "mi", "ft", "yd", "inches", "nautical miles");
  private static final Set<String> AREAS = Set.of("sq km", "sq m", "sq mi", "sq ft", "acres", "ha");

  /** Whether an amount in the unit can be what a noun names: an area is in hectares. */
  static boolean mayMeasure(String noun, String unit) {
    if (OF_LENGTH.matcher(noun).matches()) {
      return LENGTHS.contains(unit) || (noun.equals("length") && unit.equals("minutes"));
    }
    if (OF_AREA.matcher(noun).matches()) {
      return AREAS.contains(unit);
    }
    return !OF_PEOPLE.matcher(noun).matches() || unit.isEmpty() || unit.equals("people");
  }

  /** Whether an amount in one unit may be said again in the other: kilometres and miles. */
  static boolean differ(String one, String other) {
    return !other.isEmpty() && !one.equals(other);
  }
}
