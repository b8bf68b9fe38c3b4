package io.hopsmith.agents.engines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the dates that engines give to pages: ISO 8601, as in mail headers (RFC 1123), "Jan 5,
 * 2024", "5 January 2024", "3 days ago". Pure.
 */
final class PublishedDates {
  private static final Pattern ISO = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
  private static final Pattern AGO =
      Pattern.compile("(\\d{1,4}|an?) (minute|min|hour|day|week|month|year)s? ago");
  private static final List<DateTimeFormatter> WRITTEN =
      List.of(
          DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("MMMM d, uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH),
          DateTimeFormatter.ofPattern("EEE, d MMM uuuu HH:mm:ss z", Locale.ENGLISH));

  private PublishedDates() {}

  /**
   * The date that a text gives; empty where it gives none that can be read.
   *
   * @param today what "ago" is counted from
   */
  static Optional<LocalDate> of(String text, LocalDate today) {
    String date = text.strip();
    Matcher iso = ISO.matcher(date);
    if (iso.matches()) {
      return read(iso.group(1), DateTimeFormatter.ISO_LOCAL_DATE);
    }
    Matcher ago = AGO.matcher(date.toLowerCase(Locale.ROOT));
    if (ago.matches()) {
      long count = ago.group(1).startsWith("a") ? 1 : Long.parseLong(ago.group(1));
      return Optional.of(before(today, count, ago.group(2)));
    }
    return WRITTEN.stream().flatMap(form -> read(date, form).stream()).findFirst();
  }

  private static LocalDate before(LocalDate today, long count, String unit) {
    return switch (unit) {
      case "day" -> today.minusDays(count);
      case "week" -> today.minusWeeks(count);
      case "month" -> today.minusMonths(count);
      case "year" -> today.minusYears(count);
      case "hour" -> today.minusDays(count / ChronoUnit.DAYS.getDuration().toHours());
      default -> today;
    };
  }

  private static Optional<LocalDate> read(String text, DateTimeFormatter form) {
    try {
      return Optional.of(LocalDate.parse(text, form));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
