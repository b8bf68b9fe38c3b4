package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells whether a text gives another date beside the one read from it, so that it cannot be said
 * which of them the label means: "3 May 1890 (from Lindow; set free of its toll 8 June 1901)". What
 * the text says to have happened otherwise then ("rebuilt 1901"), or only notes, is no rival.
 */
final class RivalDates {
  private static final Pattern PART = Pattern.compile("[,;()\\[\\]]+");
  private static final Pattern NOTE = Pattern.compile("(?i)\\bnotes?\\b(?: -|:| [a-z]).*");
  private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d{2})\\b(?![\\d,.]*\\d)");
  private static final Pattern OTHERWISE =
      Pattern.compile(
          "(?i)\\b(?:re-?[a-z]{3,}ed|rebuilt|restored|renovated|expanded|enlarged|extended|closed|demolished|destroyed"
              + "|widened|altered|amended|updated|released|recorded|premiered|published|born|died|aged?|until|est"
              + "|since|effective|ratified)\\b");

  private RivalDates() {}

  static boolean are(Value date, String text) {
    int at = text.indexOf(date.text());
    String before = at < 0 ? text : text.substring(0, at);
    String rest = at < 0 ? "" : text.substring(at + date.text().length());
    String after = NOTE.matcher(rest).replaceFirst("");
    return List.of(before, after).stream()
        .flatMap(PART::splitAsStream)
        .anyMatch(part -> isRival(date, part));
  }

  private static boolean isRival(Value date, String part) {
    if (OTHERWISE.matcher(part).find()) {
      return false;
    }
    boolean day = Dates.full(part).filter(other -> !isWithin(other, date)).isPresent();
    Matcher year = YEAR.matcher(part);
    boolean other = false;
    while (year.find() && !other) {
      other = Integer.parseInt(year.group(1)) != date.year();
    }
    return day || other;
  }

  /** Whether a day is the date, or one of the month or the year that is the date. */
  private static boolean isWithin(Value day, Value date) {
    return day.year() == date.year()
        && (date.month() == 0 || date.month() == day.month())
        && (date.day() == 0 || date.day() == day.day());
  }
}
