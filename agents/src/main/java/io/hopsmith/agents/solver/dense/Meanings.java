package io.hopsmith.agents.solver.dense;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
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
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "a",
          "an",
          "main",
          "directly",
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
          "became",
          "become",
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
   * @param id number of the lower-case word, the same all through the process
   * @param text lower case
   * @param name whether it is written like a name; the first word of a line or sentence is not, for
   *     labels begin with a capital too
   */
  record Word(int id, String text, boolean name) {}

  private static final ConcurrentHashMap<String, Integer> IDS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT_ID = new AtomicInteger();

  private final TextVectors vectors;
  private final ConcurrentHashMap<Integer, float[]> known = new ConcurrentHashMap<>();

  /** Similarities of a phrase's word by the id of the other word; NaN until computed. */
  private final ConcurrentHashMap<Integer, float[]> similarities = new ConcurrentHashMap<>();

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
        int id = IDS.computeIfAbsent(lower, w -> NEXT_ID.getAndIncrement());
        boolean opens = matcher.start() == 0 || text.startsWith(". ", matcher.start() - 2);
        words.add(new Word(id, lower, !opens && Character.isUpperCase(word.charAt(0))));
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

  /**
   * What {@link #covered} can say at most: words that stand in the line count in full, names that
   * do not are missed, and any other word may have its like. Costs no embedding.
   */
  static double mostCovered(List<Word> phrase, List<Word> line) {
    double total = 0;
    double possible = 0;
    for (Word word : phrase) {
      double weight = word.name() ? WEIGHT_OF_NAME : 1;
      total += weight;
      possible += !word.name() || stands(word, line) ? weight : 0;
    }
    return total == 0 ? 0 : possible / total;
  }

  private static boolean stands(Word word, List<Word> line) {
    for (Word other : line) {
      if (word.id() == other.id()) {
        return true;
      }
    }
    return false;
  }

  private double nearest(Word word, List<Word> line) {
    if (stands(word, line)) {
      return 1;
    }
    double best = 0;
    if (!word.name()) {
      for (Word other : line) {
        if (!other.name()) {
          best = Math.max(best, similarity(word, other));
        }
      }
    }
    return best;
  }

  /** Cosine of two words' vectors, stretched so that unrelated words have 0. */
  double similarity(Word one, Word other) {
    float[] row = similarities.get(one.id());
    if (row == null || other.id() >= row.length) {
      row = similarities.compute(one.id(), (id, old) -> reaching(old, other.id()));
    }
    float value = row[other.id()];
    if (Float.isNaN(value)) {
      double cosine = Vectors.dot(vector(one), vector(other));
      value = (float) Math.max(0, (cosine - UNRELATED) / (1 - UNRELATED));
      row[other.id()] = value;
    }
    return value;
  }

  private static float[] reaching(float[] row, int id) {
    if (row != null && id < row.length) {
      return row;
    }
    float[] longer = new float[Math.max(1024, Integer.highestOneBit(id) * 2)];
    Arrays.fill(longer, Float.NaN);
    if (row != null) {
      System.arraycopy(row, 0, longer, 0, row.length);
    }
    return longer;
  }

  private float[] vector(Word word) {
    return known.computeIfAbsent(word.id(), id -> vectors.embed(word.text()));
  }
}
