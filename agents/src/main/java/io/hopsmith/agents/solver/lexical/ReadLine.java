package io.hopsmith.agents.solver.lexical;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a page, read once.
 *
 * @param text verbatim
 * @param tokens words in order, case kept
 * @param stems stems of all its words
 * @param labelStems content stems of the words before its colon, or of its first words
 * @param amounts its numbers and dates
 */
record ReadLine(
    String text,
    List<String> tokens,
    Set<String> stems,
    Set<String> labelStems,
    List<Amount> amounts) {
  private static final int LABEL_WORDS = 5;
  private static final Pattern LABEL =
      Pattern.compile("^[^:]{1,80}:(?!(?<=\\d:)\\d)(?:\\s+\\p{Ll}[^:.,;]{1,30}:)?");
  private static final int MOST_CACHED = 150_000;
  private static final ConcurrentHashMap<String, ReadLine> CACHE = new ConcurrentHashMap<>();

  /** Reads a line; equal texts are read once per process. */
  static ReadLine of(String text) {
    if (CACHE.size() > MOST_CACHED) {
      CACHE.clear();
    }
    return CACHE.computeIfAbsent(text, ReadLine::read);
  }

  private static ReadLine read(String text) {
    List<String> tokens = List.copyOf(Words.tokens(text));
    Set<String> stems = new HashSet<>();
    tokens.forEach(token -> stems.add(Words.stem(token.toLowerCase(Locale.ROOT))));
    return new ReadLine(
        text, tokens, stems, Words.contentStems(label(text)), List.copyOf(AmountReader.read(text)));
  }

  /**
   * What stands before its colon, or before the second in "Capital: name: Oslo"; else first words.
   */
  static String label(String text) {
    int end = labelEnd(text);
    if (end > 0) {
      return text.substring(0, end);
    }
    String[] words = text.split("\\s+", LABEL_WORDS + 1);
    return words.length <= LABEL_WORDS
        ? text
        : String.join(" ", List.of(words).subList(0, LABEL_WORDS));
  }

  /** What stands after the label's colon; the whole line where there is none. */
  String value() {
    int end = labelEnd(text);
    boolean labelled = end > 0 && end + 1 < text.length();
    return labelled ? text.substring(end + 1).strip() : text;
  }

  /** Place of the colon that ends the label; 0 where there is none. */
  private static int labelEnd(String text) {
    Matcher label = LABEL.matcher(text);
    return label.find() ? label.end() - 1 : 0;
  }

  boolean isLabelled() {
    return !value().equals(text);
  }
}
