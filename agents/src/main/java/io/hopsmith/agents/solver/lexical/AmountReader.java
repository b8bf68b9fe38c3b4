package io.hopsmith.agents.solver.lexical;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the numbers and dates of a line of a page. */
final class AmountReader {
  static final String MONTH =
      "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
          + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
  static final String NUMBER =
      "(?:\\d{1,3}(?:[,\\u00A0\\u202F]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?)";
  static final String MAGNITUDE = "(?:hundred|thousand|million|billion|trillion)";
  static final String UNIT =
      "(?:square kilomet(?:re|er)s?|square met(?:re|er)s?|cubic (?:kilo)?met(?:re|er)s?|cu\\.? ?k?m"
          + "|nautical miles?|nm|kilowatt[- ]hours?|kWh|megawatts?|MW|barrels?|bbl|square miles?|sq\\.? ?km|sq\\.? ?mi|km²|km2|kilomet(?:re|er)s?|met(?:re|er)s?"
          + "|miles?|feet|foot|hectares?|kilograms?|tonnes?|tons?|per ?cent|percent|%|years?|minutes?|hours?"
          + "|(?:US )?dollars?|pages?|storeys?|km|cm|mm|kg|ft|mi|min|°C|m)(?![\\p{L}])";
  private static final Map<String, Double> MAGNITUDES =
      Map.of("hundred", 1e2, "thousand", 1e3, "million", 1e6, "billion", 1e9, "trillion", 1e12);
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(?<![\\d:])(?:(?<hours>\\d{1,2}):)?(?<minutes>\\d{1,3}):(?<seconds>[0-5]\\d)(?![\\d:])|(?<iso>\\b\\d{4}-\\d{2}-\\d{2}\\b)"
              + "|(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>"
              + MONTH
              + ")\\b\\.?,?(?: (?<y1>\\d{4}))?"
              + "|\\b(?<m2>"
              + MONTH
              + ")\\.? (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,? (?<y2>\\d{4}))?"
              + "|\\b(?<m3>"
              + MONTH
              + ")\\.?,? (?:of )?(?<y3>\\d{4})"
              + "|(?<currency>[$€£])?(?<![\\p{L}\\d])(?<sign>[-−](?=\\d))?(?<number>"
              + NUMBER
              + ")"
              + "(?:[ -](?<magnitude>"
              + MAGNITUDE
              + ")s?\\b)?(?:[ -]?(?<unit>"
              + UNIT
              + "))?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private AmountReader() {}

  /**
   * All amounts in order; a bare whole number from 1000 to 2100 counts as a year and as a number.
   */
  static List<Amount> read(String line) {
    List<Amount> amounts = new ArrayList<>();
    if (line.chars().noneMatch(Character::isDigit)) {
      return amounts;
    }
    Matcher found = AMOUNT.matcher(line);
    while (found.find()) {
      if (found.group("minutes") != null) {
        amounts.add(lasting(found));
      } else if (found.group("iso") != null) {
        amounts.add(iso(found.group("iso")));
      } else if (found.group("d1") != null) {
        amounts.add(date(found.group("y1"), found.group("m1"), found.group("d1")));
      } else if (found.group("m2") != null) {
        amounts.add(date(found.group("y2"), found.group("m2"), found.group("d2")));
      } else if (found.group("m3") != null) {
        amounts.add(date(found.group("y3"), found.group("m3"), "0"));
      } else {
        addNumber(found, amounts);
      }
    }
    return amounts;
  }

  private static Amount lasting(Matcher clock) {
    double hours = clock.group("hours") == null ? 0 : Double.parseDouble(clock.group("hours"));
    double seconds = Double.parseDouble(clock.group("seconds"));
    double minutes = Double.parseDouble(clock.group("minutes"));
    return new Amount(60 * hours + minutes + seconds / 60, Units.normal("min"), false);
  }

  private static void addNumber(Matcher found, List<Amount> amounts) {
    String written = found.group("number");
    double value = number(written) * magnitude(found.group("magnitude"));
    String unit = found.group("unit") == null ? "" : Units.normal(found.group("unit"));
    boolean bare =
        unit.isEmpty() && found.group("magnitude") == null && found.group("currency") == null;
    if (bare && isYear(written)) {
      amounts.add(Amount.ofDate((int) value, 0, 0));
    }
    boolean negative = found.group("sign") != null;
    String shown = found.group("currency") == null ? unit : "$";
    amounts.add(new Amount(negative ? -value : value, shown, false));
  }

  static boolean isYear(String written) {
    return written.matches("1\\d{3}|20\\d\\d|2100");
  }

  static double number(String written) {
    return Double.parseDouble(written.replaceAll("[,\\u00A0\\u202F]", ""));
  }

  static double magnitude(String word) {
    return word == null ? 1 : MAGNITUDES.get(word.toLowerCase(Locale.ROOT));
  }

  static int month(String name) {
    return MONTHS.indexOf(name.toLowerCase(Locale.ROOT).substring(0, 3)) + 1;
  }

  private static Amount iso(String text) {
    return Amount.ofDate(
        Integer.parseInt(text.substring(0, 4)),
        Integer.parseInt(text.substring(5, 7)),
        Integer.parseInt(text.substring(8)));
  }

  private static Amount date(String year, String month, String day) {
    int known = year == null ? 0 : Integer.parseInt(year);
    return Amount.ofDate(known, month(month), Integer.parseInt(day));
  }
}
