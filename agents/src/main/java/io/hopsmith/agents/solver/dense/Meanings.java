package io.hopsmith.agents.solver.dense;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Embeddings of single words, and how well a line covers the meaning of a phrase: for every word of
 * the phrase the most similar word of the line, as in BERTScore's recall (arXiv 1904.09675). Names
 * and numbers have no meaning of their own and must be there as they are. Vectors are kept for the
 * life of the process; safe for several threads.
 */
final class Meanings {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?");
  private static final double UNRELATED = 0.5;
  private static final double WEIGHT_OF_NAME = 2;
  private static final int MOST_KEPT = 200_000;
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "in",
          "on",
          "at",
          "to",
          "as",
          "its",
          "it",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "and",
          "or",
          "with",
          "by",
          "from",
          "for",
          "that",
          "which",
          "who",
          "whose",
          "this",
          "one",
          "some",
          "their",
          "his",
          "her",
          "among",
          "counts",
          "count",
          "include",
          "includes",
          "between",
          "than",
          "about",
          "there",
          "also",
          "where",
          "into",
          "per",
          "million",
          "billion",
          "thousand",
          "trillion",
          "first",
          "half",
          "century",
          "metres",
          "kilometres",
          "kilometers",
          "km",
          "cent",
          "square");

  /**
   * A word of a text.
   *
   * @param text lower case
   * @param name whether it is written like a name
   */
  record Word(String text, boolean name) {}

  private final TextVectors vectors;
  private final ConcurrentHashMap<String, float[]> known = new ConcurrentHashMap<>();
  private final ConcurrentHashMap<String, Double> similarities = new ConcurrentHashMap<>();

  Meanings(TextVectors vectors) {
    this.vectors = vectors;
  }

  /** The telling words of a text. */
  static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      String lower = word.toLowerCase(Locale.ROOT);
      if (!EMPTY_WORDS.contains(lower) && lower.length() > 1) {
        words.add(new Word(lower, Character.isUpperCase(word.charAt(0))));
      }
    }
    return words;
  }

  /** How well the line covers the phrase, 0 to 1; 0 for a phrase without telling words. */
  double covered(List<Word> phrase, List<Word> line) {
    double total = 0;
    double found = 0;
    for (Word word : phrase) {
      double weight = word.name() ? WEIGHT_OF_NAME : 1;
      total += weight;
      found += weight * nearest(word, line);
    }
    return total == 0 ? 0 : found / total;
  }

  private double nearest(Word word, List<Word> line) {
    double best = 0;
    for (Word other : line) {
      if (word.text().equals(other.text())) {
        return 1;
      }
      if (!word.name() && !other.name()) {
        best = Math.max(best, similarity(word.text(), other.text()));
      }
    }
    return best;
  }

  /** Cosine of two words' vectors, stretched so that unrelated words have 0. */
  double similarity(String one, String other) {
    if (similarities.size() > MOST_KEPT * 5) {
      similarities.clear();
    }
    String key = one.compareTo(other) < 0 ? one + ' ' + other : other + ' ' + one;
    return similarities.computeIfAbsent(
        key,
        k -> {
          double cosine = Vectors.dot(vector(one), vector(other));
          return Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));
        });
  }

  private float[] vector(String word) {
    if (known.size() > MOST_KEPT) {
      known.clear();
    }
    return known.computeIfAbsent(word, vectors::embed);
  }
}
