package io.hopsmith.agents.solver.dense;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the line most similar to a phrase and takes its value. Embeds at most seven texts a call.
 */
final class LineReader {
  private static final int EMBEDDED = 6;
  private static final Pattern NESTED = Pattern.compile("^[^:]{1,50}:\\s+\\p{Ll}[^:.,;]{1,30}:");
  private static final int LONGEST_LABEL = 70;
  private static final Pattern DATE =
      Pattern.compile(
          "(?:\\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: \\d{1,2},?)?(?: \\d{4})?|\\b1\\d{3}\\b|\\b20\\d\\d\\b");
  private static final Pattern AMOUNT =
      Pattern.compile(
          "\\d[\\d,.]*(?:\\s(?:million|billion|thousand))?(?:\\s?(?:km|m|%|metres|meters|kilometres|kilometers|feet|miles|years|sq km))?");
  private static final Pattern NAME =
      Pattern.compile(
          "\\p{Lu}[\\p{L}'’.-]+(?:\\s+(?:(?:of|the|de|la|von)\\s+)?\\p{Lu}[\\p{L}'’.-]+)*");

  private final TextVectors vectors;

  LineReader(TextVectors vectors) {
    this.vectors = vectors;
  }

  /** Cosine similarity of two texts' embeddings. */
  double similarity(String one, String other) {
    return Vectors.dot(vectors.embed(one), vectors.embed(other));
  }

  /** The value of the best line for the phrase; empty when the text has no lines. */
  String read(String text, String asked, String subject) {
    List<String> lines = text.lines().filter(line -> line.length() > 2).toList();
    return lines.stream()
        .sorted(Comparator.comparingDouble((String line) -> rough(line, asked)).reversed())
        .limit(EMBEDDED)
        .max(Comparator.comparingDouble(line -> fine(line, asked)))
        .map(line -> value(line, asked, subject))
        .orElse("");
  }

  private static double rough(String line, String asked) {
    return Math.max(
        Trigrams.similarity(asked, label(line)), 0.8 * Trigrams.similarity(asked, line));
  }

  private double fine(String line, String asked) {
    String shown =
        line.contains(":") ? label(line) : line.substring(0, Math.min(200, line.length()));
    return similarity(asked, shown) + 0.5 * rough(line, asked);
  }

  /**
   * What a line begins with: the words before its colon or its first seven words, without numbers.
   */
  static String label(String line) {
    int colon = labelColon(line);
    String head = colon > 0 && colon <= LONGEST_LABEL ? line.substring(0, colon) : firstWords(line);
    return head.replaceAll("\\S*\\d\\S*", "").strip();
  }

  /**
   * The colon after "Capital: name" where a second label follows, else the first; -1 without any.
   */
  private static int labelColon(String line) {
    Matcher nested = NESTED.matcher(line);
    return nested.find() ? nested.end() - 1 : line.indexOf(':');
  }

  private static String firstWords(String line) {
    String[] words = line.split("\\s+", 8);
    return String.join(" ", List.of(words).subList(0, Math.min(7, words.length)));
  }

  private static String value(String line, String asked, String subject) {
    int colon = labelColon(line);
    String rest =
        colon > 0 && colon <= LONGEST_LABEL && colon + 1 < line.length()
            ? line.substring(colon + 1).strip()
            : line;
    boolean prose = rest.equals(line);
    if (asked.startsWith("date")) {
      return first(DATE, rest, subject);
    }
    if (!prose) {
      return rest.substring(0, Math.min(160, rest.length()));
    }
    String lower = asked.toLowerCase(Locale.ROOT);
    boolean counted =
        lower.matches(".*\\b(?:length|height|area|depth|number|population|age|elevation)\\b.*");
    return first(counted ? AMOUNT : NAME, rest, subject);
  }

  private static String first(Pattern pattern, String text, String subject) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      String match = matcher.group().strip();
      if (!subject.contains(match) && !match.equals("The")) {
        return match;
      }
    }
    return text.substring(0, Math.min(160, text.length()));
  }
}
