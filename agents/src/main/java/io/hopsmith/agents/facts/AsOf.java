package io.hopsmith.agents.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads for when a page gives a value: "2012 est.", "as of July 2013", "2011 census", "FY09/10".
 */
final class AsOf {
  private static final String LEAD =
      "(?:(?:as (?:of|at|on)|in|on|the|end of|mid-?|late|early|about|est\\.?|estimated?|census(?: of)?"
          + "|data|from|for|of|figures?|official|year|population) ?)*";
  private static final String PART =
      "(?:(?:\\d(?:st|nd|rd|th) (?:quarter|half)|Q[1-4]|H[12]),? (?:of )?)?";
  private static final String TAIL =
      "(?:[ ,]*(?:est\\.?|estimated?|estimates?|census|data|figures?|official|preliminary|provisional"
          + "|projections?|projected|forecast|survey|approx\\.?|average|count|level))*";
  private static final Pattern FISCAL =
      Pattern.compile("(?i)" + LEAD + "FY ?(\\d{2}|\\d{4})(?: ?[/–-] ?(\\d{2}|\\d{4}))?" + TAIL);
  private static final Pattern SEASON =
      Pattern.compile("(?i)" + LEAD + "((?:19|20)\\d{2}) ?[/–-] ?(\\d{2}|(?:19|20)\\d{2})" + TAIL);
  private static final Pattern DATED =
      Pattern.compile(
          "(?i)"
              + LEAD
              + PART
              + "(?<date>[\\p{L}\\d.,/ -]{0,18}\\b(?:1[5-9]|20)\\d{2}(?:-\\d{2}-\\d{2})?)"
              + TAIL);

  private AsOf() {}

  /**
   * The date, as an ISO 8601 prefix, of a text that says nothing else; of a year that ends in
   * another one its end.
   */
  static Optional<String> read(String words) {
    String text = words.strip();
    Matcher fiscal = FISCAL.matcher(text);
    if (fiscal.matches()) {
      return Optional.of(year(fiscal.group(2) == null ? fiscal.group(1) : fiscal.group(2)));
    }
    Matcher season = SEASON.matcher(text);
    if (season.matches()) {
      return Optional.of(year(season.group(2)));
    }
    Matcher dated = DATED.matcher(text);
    return dated.matches() ? whole(dated.group("date").strip()) : Optional.empty();
  }

  private static String year(String digits) {
    if (digits.length() == 4) {
      return digits;
    }
    return (Integer.parseInt(digits) < 50 ? "20" : "19") + digits;
  }

  private static Optional<String> whole(String date) {
    return Dates.read(date)
        .filter(value -> value.text().equals(date))
        .map(
            value ->
                value.month() == 0
                    ? "%04d".formatted(value.year())
                    : value.day() == 0
                        ? "%04d-%02d".formatted(value.year(), value.month())
                        : "%04d-%02d-%02d".formatted(value.year(), value.month(), value.day()));
  }
}
