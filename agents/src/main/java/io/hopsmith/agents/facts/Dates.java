package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Value;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as English pages write them, and writes them back. */
public final class Dates {
  private static final List<String> MONTHS =
      List.of(
          "January",
          "February",
          "March",
          "April",
          "May",
          "June",
          "July",
          "August",
          "September",
          "October",
          "November",
          "December");
  private static final String MONTH =
      "(?i:(January|February|March|April|May|June|July|August|September|October|November|December"
          + "|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]" + MONTH + ",?[ -](\\d{3,4})\\b");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4}|(?<=, )\\d{3})\\b");
  private static final Pattern YEAR_FIRST =
      Pattern.compile("\\b(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})\\b");
  private static final Pattern NUMERIC =
      Pattern.compile("\\b(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})\\b");
  private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",?[ -](\\d{4})\\b");
  private static final Pattern YEAR = Pattern.compile("\\b(1\\d{3}|20\\d{2})\\b(?![\\d,.]*\\d)");

  /** Another count of years behind a year, or a decade. */
  private static final Pattern OTHER_ERA =
      Pattern.compile("^(?:\\s?(?:BCE?|B\\.\\s?C|AH|BP)\\b|['’]?s\\b)");

  /** A bracket that takes something out of what a date is given for. */
  private static final Pattern EXCEPTION =
      Pattern.compile("(?i)[(\\[](?:except|excluding|but not|apart from|other than)\\b");

  /** Words before a date that say that it is not the date itself. */
  private static final Pattern NOT_ON_IT =
      Pattern.compile(
          "(?i)(?:\\b(?:before|after|by|until|till|circa|ca|c|about|around|approximately|approx|early|late|mid|probably"
              + "|possibly|perhaps|or|between|not|never|planned|expected|proposed|scheduled|prior to|since)\\b\\.?[ -]*|~)"
              + "(?:(?:the|in|on) )*$");

  private static final Pattern DOUBTFUL =
      Pattern.compile("^\\s?(?:\\?|[/–—-]\\s?(?:\\d|present|now|today|$)|or\\b|to\\b)");
  private static final Pattern PARENTHESIS = Pattern.compile("\\(.*?\\)");

  /** What joins two dates. */
  private static final Pattern JOIN =
      Pattern.compile("\\s*(?:[–—,;&/-]|\\b(?:to|and|until|through)\\b)\\s*");

  /** A month or a day before a date, joined to it. */
  private static final Pattern PART_BEFORE =
      Pattern.compile("(?:\\b" + MONTH + "|\\b\\d{1,2}|\\b\\d{4})" + JOIN + "$");

  private Dates() {}

  /** The first full date, else month and year, else year in the text; none in a text without. */
  public static Optional<Value> read(String text) {
    return full(text).or(() -> monthAndYear(text)).or(() -> year(text));
  }

  /** The first date that the text gives to the day; one in figures only where they are not two. */
  public static Optional<Value> full(String text) {
    Matcher day = DAY_FIRST.matcher(text);
    if (day.find()) {
      return date(text, day, number(day, 3), month(day.group(2)), number(day, 1));
    }
    Matcher month = MONTH_FIRST.matcher(text);
    if (month.find()) {
      return date(text, month, number(month, 3), month(month.group(1)), number(month, 2));
    }
    Matcher iso = YEAR_FIRST.matcher(text);
    return iso.find()
        ? date(text, iso, number(iso, 1), number(iso, 3), number(iso, 4))
        : numeric(text);
  }

  /** 13/4/2011, 4/13/2011 and 13.4.2011; not 3/4/2011, a day of March or of April. */
  private static Optional<Value> numeric(String text) {
    Matcher figures = NUMERIC.matcher(text);
    if (!figures.find()) {
      return Optional.empty();
    }
    int first = number(figures, 1);
    int second = number(figures, 3);
    boolean dayFirst = first > 12 || first == second || figures.group(2).equals(".");
    if (!dayFirst && second <= 12) {
      return Optional.empty();
    }
    return date(
        text, figures, number(figures, 4), dayFirst ? second : first, dayFirst ? first : second);
  }

  /**
   * The date that a short text states: not one that it only bounds or doubts ("by 1890", "c. 1450",
   * "1890?", "1890-94"), nor one of several that share no year.
   */
  static Optional<Value> stated(String text) {
    return read(text)
        .filter(date -> !EXCEPTION.matcher(text).find())
        .filter(
            date -> {
              int at = text.indexOf(date.text());
              return !NOT_ON_IT.matcher(text.substring(0, at)).find();
            })
        .filter(
            date -> !isDoubted(text.substring(text.indexOf(date.text()) + date.text().length())));
  }

  private static boolean isDoubted(String rest) {
    Optional<Qualifiers.Bracket> bracket = Qualifiers.at(rest);
    return bracket.isPresent()
        ? !Qualifiers.leaveDate(bracket.get().words())
        : DOUBTFUL.matcher(rest).find();
  }

  /**
   * What a text says that gives a date: the date itself, or where it is one of several ("May 6 and
   * June 23, 1959", "3-5 July 1958") the year they share; empty where they share none.
   */
  static Optional<Value> single(Value date, String text) {
    String plain = PARENTHESIS.matcher(text).replaceAll(" ");
    int at = plain.indexOf(date.text());
    if (at < 0 || !(joinedBefore(plain.substring(0, at)) || joinedAfter(plain, at, date))) {
      return Optional.of(date);
    }
    List<String> years = YEAR.matcher(plain).results().map(r -> r.group(1)).distinct().toList();
    return years.size() == 1
        ? Optional.of(Value.date(years.get(0), Integer.parseInt(years.get(0)), 0, 0))
        : Optional.empty();
  }

  private static boolean joinedBefore(String before) {
    return PART_BEFORE.matcher(before).find();
  }

  /** Whether another date follows, with only a place between them: not "1932, rebuilt in 1965". */
  private static boolean joinedAfter(String text, int at, Value date) {
    Matcher join = JOIN.matcher(text);
    for (int from = at + date.text().length(); join.find(from); from = join.end()) {
      String next = text.substring(join.end());
      if (read(next).filter(other -> next.startsWith(other.text())).isPresent()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Value> monthAndYear(String text) {
    Matcher matcher = MONTH_YEAR.matcher(text);
    return matcher.find() && !isOtherEra(text, matcher)
        ? Optional.of(Value.date(matcher.group(), number(matcher, 2), month(matcher.group(1)), 0))
        : Optional.empty();
  }

  private static Optional<Value> year(String text) {
    Matcher matcher = YEAR.matcher(text);
    while (matcher.find()) {
      if (!isOtherEra(text, matcher)) {
        return Optional.of(Value.date(matcher.group(), number(matcher, 1), 0, 0));
      }
    }
    return Optional.empty();
  }

  private static boolean isOtherEra(String text, Matcher date) {
    return OTHER_ERA.matcher(text.substring(date.end())).find();
  }

  private static int number(Matcher matcher, int group) {
    return Integer.parseInt(matcher.group(group));
  }

  private static int month(String abbreviated) {
    String start = abbreviated.substring(0, 3).toLowerCase(Locale.ROOT);
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).toLowerCase(Locale.ROOT).startsWith(start)) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("not a month: " + abbreviated);
  }

  private static Optional<Value> date(String text, Matcher at, int year, int month, int day) {
    try {
      LocalDate checked = LocalDate.of(year, month, day);
      return isOtherEra(text, at)
          ? Optional.empty()
          : Optional.of(Value.date(at.group(), checked.getYear(), month, day));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 February and the like: not a date after all
    }
  }

  /** "5 March 1890", "March 1890" or "1890", as precise as the value. */
  public static String write(Value date) {
    String year = Integer.toString(date.year());
    if (date.month() == 0) {
      return year;
    }
    String month = MONTHS.get(date.month() - 1) + " " + year;
    return date.day() == 0 ? month : date.day() + " " + month;
  }

  /** English name of a month, 1 to 12. */
  public static String monthName(int month) {
    return MONTHS.get(month - 1);
  }
}
