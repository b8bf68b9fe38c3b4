package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line cut at the labels within it ("total: 5 land: 4"). A label is a short text before a colon;
 * markup that begins or ends at the colon makes it sure, without markup the line must not read as
 * prose.
 *
 * @param lead end of the text before the first label; 0 when the line begins with a label
 * @param pieces the labelled pieces from left to right; empty when there is no label
 */
record LabelledLine(int lead, List<Piece> pieces) {
  /** Longer lines are no text that a person wrote as one line; they are not searched. */
  static final int MOST_LINE_CHARS = 20_000;

  private static final int MOST_LABEL_WORDS = 8;
  private static final int MOST_PLAIN_LABEL_WORDS = 5;
  private static final int MOST_LABEL_CHARS = 80;
  private static final int MOST_PLAIN_VALUE_WORDS = 30;
  private static final Pattern NEXT_PLAIN =
      Pattern.compile("(?<= [/|] |; )\\p{L}[\\p{L}\\p{N} '()-]{0,40}: ");
  private static final Pattern NO_LABEL =
      Pattern.compile("[.!?;:](?: |$)|(?:https?|ftp|mailto|urn)$");
  private static final Set<String> PROSE =
      Set.of(
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "said",
          "says",
          "wrote",
          "writes",
          "asked",
          "asks",
          "added",
          "adds",
          "include",
          "includes",
          "included",
          "following",
          "i",
          "he",
          "she",
          "they",
          "we",
          "you",
          "it",
          "that",
          "this",
          "these",
          "which",
          "who");

  /**
   * A label and what belongs to it; offsets in the line.
   *
   * @param start first character of the label
   * @param colon the colon
   * @param value first character of the value; equals {@code end} when there is none
   * @param end one past the last character of the value
   */
  record Piece(int start, int colon, int value, int end) {
    String label(Line line) {
      return line.text().substring(start, colon).strip();
    }
  }

  LabelledLine {
    pieces = List.copyOf(pieces);
  }

  /** Cuts a line. */
  static LabelledLine of(Line line) {
    if (line.text().length() > MOST_LINE_CHARS) {
      return new LabelledLine(line.text().length(), List.of());
    }
    List<int[]> labels = markedLabels(line);
    if (labels.isEmpty()) {
      labels = plainLabels(line);
    }
    return cut(line.text(), labels);
  }

  /** Whether the line is a label and nothing else. */
  static boolean isLabelAlone(Line line) {
    String text = line.text();
    return text.endsWith(":") && isLabel(text, 0, text.length() - 1, MOST_LABEL_WORDS + 2);
  }

  private static LabelledLine cut(String text, List<int[]> labels) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      int colon = labels.get(i)[1];
      int end = i + 1 < labels.size() ? labels.get(i + 1)[0] : text.length();
      pieces.add(piece(text, labels.get(i)[0], colon, end));
    }
    return new LabelledLine(labels.isEmpty() ? text.length() : labels.get(0)[0], pieces);
  }

  private static Piece piece(String text, int start, int colon, int limit) {
    int end = limit;
    while (end > colon + 1 && " /|;".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    int value = Math.min(colon + 1, end);
    while (value < end && text.charAt(value) == ' ') {
      value++;
    }
    return new Piece(start, colon, value, end);
  }

  /** Labels shown as such by an inline element that ends or begins at the colon. */
  private static List<int[]> markedLabels(Line line) {
    List<int[]> labels = new ArrayList<>();
    String text = line.text();
    int from = 0;
    for (int colon = text.indexOf(':'); colon >= 0; colon = text.indexOf(':', colon + 1)) {
      int start = endsWithColon(line, colon);
      if (start < 0 && labels.isEmpty() && beginsAfter(line, colon)) {
        start = 0;
      }
      if (start >= from && isLabel(text, start, colon, MOST_LABEL_WORDS)) {
        labels.add(new int[] {start, colon});
        from = colon + 1;
      }
    }
    return labels;
  }

  /**
   * Start of the outermost element that ends at the colon and begins a word; -1 if there is none.
   */
  private static int endsWithColon(Line line, int colon) {
    int start = -1;
    for (Line.Span span : line.spans()) {
      boolean ends = span.end() == colon || span.end() == colon + 1;
      boolean begins = span.start() == 0 || line.text().charAt(span.start() - 1) == ' ';
      boolean link = span.element().normalName().equals("a") && span.start() > 0;
      if (ends && begins && !link && span.start() < colon && (start < 0 || span.start() < start)) {
        start = span.start();
      }
    }
    return start;
  }

  private static boolean beginsAfter(Line line, int colon) {
    String text = line.text();
    boolean space = colon + 1 < text.length() && text.charAt(colon + 1) == ' ';
    return line.spans().stream()
            .anyMatch(span -> span.start() == colon + (space ? 2 : 1) && reaches(line, span))
        && !isWithinElement(line, colon);
  }

  /** A link or emphasis in the middle of prose marks no value; one that ends the line does. */
  private static boolean reaches(Line line, Line.Span span) {
    return span.end() == line.text().length()
        || span.element().normalName().equals("span")
        || span.element().normalName().equals("font");
  }

  private static List<int[]> plainLabels(Line line) {
    String text = line.text();
    int colon = text.indexOf(": ");
    if (colon < 0
        || isWithinElement(line, colon)
        || !isLabel(text, 0, colon, MOST_PLAIN_LABEL_WORDS)
        || isProse(text, colon)) {
      return List.of();
    }
    List<int[]> labels = new ArrayList<>();
    labels.add(new int[] {0, colon});
    Matcher next = NEXT_PLAIN.matcher(text);
    for (int at = colon + 1; next.find(at); at = next.end()) {
      labels.add(new int[] {next.start(), next.end() - 2});
    }
    return labels;
  }

  private static boolean isProse(String text, int colon) {
    int words = Words.count(text.substring(colon + 1));
    return words > MOST_PLAIN_VALUE_WORDS || (words > 12 && text.endsWith("."));
  }

  /** Whether a title or the like runs over the colon. */
  private static boolean isWithinElement(Line line, int colon) {
    return line.spans().stream()
        .anyMatch(
            span ->
                span.start() < colon
                    && span.end() > colon + 1
                    && span.end() - span.start() < line.text().length());
  }

  private static boolean isLabel(String text, int start, int colon, int mostWords) {
    String label = text.substring(start, colon).strip();
    return !label.isEmpty()
        && label.length() <= MOST_LABEL_CHARS
        && Words.hasLetter(label)
        && Words.count(label) <= mostWords
        && !NO_LABEL.matcher(label).find()
        && hasBalancedQuotes(label)
        && (colon + 1 >= text.length() || text.charAt(colon + 1) != '/')
        && !isProseLabel(label);
  }

  /** A title cut at its colon has lost a quotation mark or bracket. */
  private static boolean hasBalancedQuotes(String label) {
    int quotes = 0;
    int nested = 0;
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      quotes += c == '"' ? 1 : 0;
      nested += c == '(' || c == '\u201C' ? 1 : c == ')' || c == '\u201D' ? -1 : 0;
    }
    return quotes % 2 == 0 && nested == 0;
  }

  private static boolean isProseLabel(String label) {
    for (String word : label.toLowerCase(Locale.ROOT).split(" ")) {
      if (PROSE.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
