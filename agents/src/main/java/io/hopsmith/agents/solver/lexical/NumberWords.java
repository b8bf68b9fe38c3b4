package io.hopsmith.agents.solver.lexical;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers written as words. */
final class NumberWords {
  private static final Map<String, String> DIGITS =
      Map.ofEntries(
          Map.entry("two", "2"),
          Map.entry("three", "3"),
          Map.entry("four", "4"),
          Map.entry("five", "5"),
          Map.entry("six", "6"),
          Map.entry("seven", "7"),
          Map.entry("eight", "8"),
          Map.entry("nine", "9"),
          Map.entry("ten", "10"),
          Map.entry("eleven", "11"),
          Map.entry("twelve", "12"),
          Map.entry("a dozen", "12"),
          Map.entry("fifteen", "15"),
          Map.entry("twenty", "20"),
          Map.entry("thirty", "30"),
          Map.entry("forty", "40"),
          Map.entry("fifty", "50"),
          Map.entry("sixty", "60"),
          Map.entry("seventy", "70"),
          Map.entry("eighty", "80"),
          Map.entry("ninety", "90"),
          Map.entry("a hundred", "100"),
          Map.entry("a thousand", "1000"),
          Map.entry("half a million", "500000"),
          Map.entry("a million", "1000000"),
          Map.entry("one million", "1 million"),
          Map.entry("a billion", "1000000000"),
          Map.entry("one billion", "1 billion"),
          Map.entry("a third", "33 %"),
          Map.entry("one third", "33 %"),
          Map.entry("two thirds", "67 %"),
          Map.entry("a quarter", "25 %"),
          Map.entry("three quarters", "75 %"),
          Map.entry("a fifth", "20 %"),
          Map.entry("a tenth", "10 %"),
          Map.entry("half of", "50 % of"),
          Map.entry("half its", "50 % its"),
          Map.entry("half the", "50 % the"));
  private static final Pattern WORDS =
      Pattern.compile(
          "\\b(half a million|half (?:of|its|the)|two[ -]thirds|one[ -]third|a third(?! (?:country|\\p{L}+ [,]))|three[ -]quarters|a quarter"
              + "|a fifth|a tenth|a dozen|a hundred|a thousand|a million|one million|a billion|one billion|two|three|four|five|six"
              + "|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy"
              + "|eighty|ninety)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern MINUTES_AND_SECONDS =
      Pattern.compile("(?:\\b(\\d{1,3}) minutes? )?\\b(\\d{1,2}) seconds?\\b");

  private NumberWords() {}

  private static String minutes(MatchResult time) {
    double whole = time.group(1) == null ? 0 : Double.parseDouble(time.group(1));
    return String.format(
        Locale.ROOT, "%.5f minutes", whole + Double.parseDouble(time.group(2)) / 60);
  }

  /** The text with common number words in digits, and minutes and seconds as one number. */
  static String inDigits(String text) {
    Matcher words =
        WORDS.matcher(MINUTES_AND_SECONDS.matcher(text).replaceAll(NumberWords::minutes));
    return words.replaceAll(
        found -> DIGITS.get(found.group(1).toLowerCase(Locale.ROOT).replace('-', ' ')));
  }
}
