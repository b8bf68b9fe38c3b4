package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.solver.dense.DensePage.Line;
import io.hopsmith.agents.solver.dense.Meanings.Word;
import io.hopsmith.agents.solver.reading.Restated;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the line whose beginning means the property, and takes what follows. */
final class ValueLines {
  private static final double LEAST = 0.45;
  private static final double STILL_LABEL = 0.55;
  private static final int LONGEST = 160;
  private static final int YEAR = 4;
  private static final double WHOLE_DATE = 0.15;
  private static final int HEAD_WORDS = 6;
  private static final int LABEL_WORDS = 5;
  private static final Pattern TOKEN = Pattern.compile("\\S+");
  private static final Pattern DATE =
      Pattern.compile(
          "\\d{1,2} \\p{Lu}\\p{Ll}{2,8} \\d{4}|\\p{Lu}\\p{Ll}{2,8} \\d{1,2}, \\d{4}|\\d{4}-\\d{2}-\\d{2}"
              + "|"
              + Restated.MONTH
              + " \\d{4}"
              + "|\\b1\\d{3}\\b|\\b20\\d\\d\\b");

  /** What stands before the first colon that is not one of a clock's. */
  private static final Pattern LABEL = Pattern.compile("[^:]{1,59}:(?!(?<=\\d:)\\d)");

  /** A label before an amount: "land" of "Area: land: 20 sq km". */
  private static final Pattern LABEL_OF_AMOUNT =
      Pattern.compile("^\\p{L}[\\p{L} ]{0,30}:\\s*(?=[-−+]?[$€£]?\\d)");

  private final Meanings meanings;

  ValueLines(Meanings meanings) {
    this.meanings = meanings;
  }

  String value(DensePage page, String property) {
    boolean date = property.startsWith("date ");
    List<Word> wanted = Meanings.words(date ? property.substring("date ".length()) : property);
    double best = date ? LEAST / 2 : LEAST;
    String value = "";
    for (Line line : page.lines()) {
      String candidate = date ? date(line.text(), wanted) : afterLabel(line.text(), wanted);
      double score =
          score(line, wanted, date) + (date && candidate.length() > YEAR ? WHOLE_DATE : 0);
      if (score > best && !candidate.isBlank() && candidate.length() <= LONGEST) {
        best = score;
        value = candidate;
      }
    }
    return value;
  }

  /**
   * Both ways: the line's head covers the property, and says little else. What happened, and when,
   * stands anywhere in a sentence.
   */
  private double score(Line line, List<Word> wanted, boolean date) {
    List<Word> head = line.words().subList(0, Math.min(HEAD_WORDS, line.words().size()));
    List<Word> start = head.subList(0, Math.min(wanted.size(), head.size()));
    double covered = meanings.covered(wanted, date ? line.words() : head);
    return 0.7 * covered + 0.3 * meanings.covered(start, wanted);
  }

  /** The first date behind a word that means what happened, else the line's first. */
  private String date(String text, List<Word> wanted) {
    Matcher token = TOKEN.matcher(text);
    int event = 0;
    while (event == 0 && token.find()) {
      event = isLabel(token.group(), wanted) ? token.end() : 0;
    }
    Matcher date = DATE.matcher(text);
    return date.find(event) || date.find(0) ? date.group() : "";
  }

  private String afterLabel(String text, List<Word> wanted) {
    Matcher label = LABEL.matcher(text);
    if (label.lookingAt() && label.end() < text.length()) {
      return LABEL_OF_AMOUNT.matcher(text.substring(label.end()).strip()).replaceFirst("");
    }
    Matcher token = TOKEN.matcher(text);
    int end = 0;
    for (int i = 0; i < LABEL_WORDS && token.find(); i++) {
      end = isLabel(token.group(), wanted) ? token.end() : end;
    }
    return text.substring(end).strip();
  }

  private boolean isLabel(String token, List<Word> wanted) {
    List<Word> words = Meanings.words(token);
    if (words.isEmpty()) {
      return false;
    }
    Word word = words.get(0);
    return wanted.stream()
        .anyMatch(w -> w.id() == word.id() || meanings.similarity(w, word) > STILL_LABEL);
  }
}
