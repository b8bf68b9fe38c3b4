package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.lexical.LineWeights.Wanted;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the value of a property off a page: the best line without the words that name the property.
 */
final class PropertyReader {
  private static final double LEAST = 0.4;
  private static final int LONGEST = 120;
  private static final Pattern DATE =
      Pattern.compile(
          "(?i)\\b(?:\\d{1,2} "
              + AmountReader.MONTH
              + " \\d{4}|"
              + AmountReader.MONTH
              + " \\d{1,2}, \\d{4}|"
              + AmountReader.MONTH
              + " \\d{4}|\\d{4}-\\d{2}-\\d{2}|1\\d{3}|20\\d\\d)\\b");

  private static final Pattern FULL_DATE =
      Pattern.compile(
          "(?i)\\b\\d{1,2} "
              + AmountReader.MONTH
              + " \\d{4}|"
              + AmountReader.MONTH
              + " \\d{1,2}, \\d{4}");

  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile("(?i)\\b" + AmountReader.MONTH + " \\d{4}");

  private static final double TO_THE_DAY = 0.15;
  private static final double TO_THE_MONTH = 0.1;

  private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");
  private static final int LABEL_WORDS = 5;

  private final LineWeights weights;

  PropertyReader(LineWeights weights) {
    this.weights = weights;
  }

  /** The value; words of the property that the page never uses cannot help to find it. */
  String value(LexicalPage page, String property) {
    boolean date = property.startsWith("date ");
    Set<String> wanted = Words.contentStems(date ? property.substring("date ".length()) : property);
    String value = value(page, wanted, date);
    return value.isEmpty() && !date ? otherwise(page, property, wanted) : value;
  }

  /** The value under other words for the property, or by those of its words that the page has. */
  private String otherwise(LexicalPage page, String property, Set<String> wanted) {
    for (String words : Synonyms.of(property)) {
      String value = value(page, Words.contentStems(words), false);
      if (!value.isEmpty()) {
        return value;
      }
    }
    Set<String> said = new HashSet<>(wanted);
    said.retainAll(page.stems());
    boolean others = said.size() < wanted.size() && 2 * said.size() >= wanted.size();
    return others ? value(page, said, false) : "";
  }

  private String value(LexicalPage page, Set<String> wanted, boolean date) {
    Wanted weighed = weights.wanted(wanted);
    double best = date ? LEAST / 2 : LEAST;
    String value = "";
    for (int i = 0; i < page.lines().size(); i++) {
      ReadLine line = page.lines().get(i);
      double label = weighed.share(line.labelStems());
      double any = weighed.share(line.stems());
      double shortness = 1.0 / (1 + line.tokens().size() / 12.0);
      double dated = date ? precision(line.text()) : 0;
      double score = 0.6 * label + 0.25 * any + 0.25 * shortness * label + dated;
      Optional<String> read = score > best ? read(page.lines(), i, wanted, date) : Optional.empty();
      if (read.isPresent()) {
        best = score;
        value = read.get();
      }
    }
    return value;
  }

  /** What a line's date is worth more than a mere year. */
  private static double precision(String text) {
    return FULL_DATE.matcher(text).find()
        ? TO_THE_DAY
        : MONTH_AND_YEAR.matcher(text).find() ? TO_THE_MONTH : 0;
  }

  private static Optional<String> read(
      List<ReadLine> lines, int at, Set<String> wanted, boolean date) {
    ReadLine line = lines.get(at);
    if (date) {
      return date(line.text(), wanted);
    }
    String rest = line.isLabelled() ? line.value() : withoutLabel(line.text(), wanted);
    if (rest.isBlank() && at + 1 < lines.size()) {
      rest = lines.get(at + 1).text();
    }
    return rest.isBlank() || rest.length() > LONGEST * 2 ? Optional.empty() : Optional.of(rest);
  }

  /** The first date behind a word for what happened, else the line's first. */
  private static Optional<String> date(String text, Set<String> wanted) {
    Matcher word = WORD.matcher(text);
    int event = 0;
    while (event == 0 && word.find()) {
      event = wanted.contains(Words.stem(word.group().toLowerCase(Locale.ROOT))) ? word.end() : 0;
    }
    Matcher date = DATE.matcher(text);
    return date.find(event) || date.find(0) ? Optional.of(date.group()) : Optional.empty();
  }

  /** The line after the last of its first words that names the property. */
  private static String withoutLabel(String text, Set<String> wanted) {
    Matcher word = WORD.matcher(text);
    int end = 0;
    for (int i = 0; i < LABEL_WORDS && word.find(); i++) {
      String lower = word.group().toLowerCase(Locale.ROOT);
      if (wanted.contains(Words.stem(lower))) {
        end = word.end();
      }
    }
    return text.substring(end).replaceFirst("^[\\s:–-]+", "");
  }
}
