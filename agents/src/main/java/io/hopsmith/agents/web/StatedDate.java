package io.hopsmith.agents.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The date that a page's text gives for the page itself: "Last updated on June 10, 2011", "This
 * page was last edited on 10 June 2011", "Last modified: 2011-06-10". Dates in figures alone are
 * read only where the year comes first: which of 10/06 is the month cannot be told.
 */
final class StatedDate {
  private static final String MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.name().substring(0, 3))
          .collect(Collectors.joining("|", "(?:", ")[a-z]*\\.?"));

  private static final Pattern STATED =
      Pattern.compile(
          "\\blast (?:updated|modified|edited|revised|changed|reviewed)\\b(?: on)?:? ?"
              + "(?:(?<iso>\\d{4}-\\d{2}-\\d{2})"
              + ("|(?<day>\\d{1,2}) (?<month>" + MONTHS + "),? (?<year>\\d{4})")
              + ("|(?<month2>" + MONTHS + ") (?<day2>\\d{1,2}),? (?<year2>\\d{4}))"),
          Pattern.CASE_INSENSITIVE);

  private static final Pattern LAST = Pattern.compile("(?i)\\blast [umerc]");

  private StatedDate() {}

  /** The first such date of a document; cost: one pass over its texts. */
  static Optional<String> of(Document document) {
    for (TextNode text : document.nodeStream(TextNode.class).toList()) {
      if (LAST.matcher(text.getWholeText()).find()) {
        Optional<String> date = in(LineReader.collapse(withNext(text)));
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** A text with the element behind it: the date is often marked up. */
  private static String withNext(TextNode text) {
    return text.nextSibling() instanceof Element next
        ? text.getWholeText() + " " + next.ownText()
        : text.getWholeText();
  }

  /** The first such date of a text as ISO 8601; empty when it has none. */
  static Optional<String> in(String text) {
    Matcher matcher = STATED.matcher(text);
    return matcher.find() ? date(matcher) : Optional.empty();
  }

  private static Optional<String> date(Matcher found) {
    try {
      if (found.group("iso") != null) {
        return Optional.of(LocalDate.parse(found.group("iso")).toString());
      }
      return Optional.of(
          found.group("day") == null
              ? date(found.group("year2"), found.group("month2"), found.group("day2"))
              : date(found.group("year"), found.group("month"), found.group("day")));
    } catch (DateTimeException e) {
      return Optional.empty(); // no such day
    }
  }

  private static String date(String year, String month, String day) {
    String begin = month.substring(0, 3).toUpperCase(Locale.ROOT);
    int number =
        Arrays.stream(Month.values())
            .filter(each -> each.name().startsWith(begin))
            .findFirst()
            .orElseThrow()
            .getValue();
    return LocalDate.of(Integer.parseInt(year), number, Integer.parseInt(day)).toString();
  }
}
