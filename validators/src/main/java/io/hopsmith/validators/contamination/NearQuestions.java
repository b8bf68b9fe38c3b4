package io.hopsmith.validators.contamination;

import io.hopsmith.agents.near.Bands;
import io.hopsmith.agents.near.MinHash;
import io.hopsmith.agents.near.Shingles;
import io.hopsmith.agents.search.SentenceEmbedder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the question of benchmarks that is nearest to a row's, by its words and by its meaning. The
 * meaning of all items is compared, at 0.1 ms for a thousand of them; it takes 1.5 kB an item.
 */
final class NearQuestions {
  /** Share of pairs of words that makes two questions one. */
  private static final double SAME_WORDS = 0.7;

  private static final int SHINGLE = 2;
  private static final MinHash HASH = new MinHash(128, 1);
  private static final Bands BANDS = Bands.forThreshold(SAME_WORDS, 128);

  private final List<BenchmarkItem> items;
  private final List<Shingles> shingles = new ArrayList<>();
  private final Map<Long, List<Integer>> buckets = new HashMap<>();
  private final List<float[]> vectors;

  NearQuestions(List<BenchmarkItem> items, SentenceEmbedder embedder) {
    this.items = List.copyOf(items);
    for (int i = 0; i < items.size(); i++) {
      Shingles words = Shingles.of(items.get(i).question(), SHINGLE);
      shingles.add(words);
      for (long bucket : BANDS.buckets(HASH.signature(words))) {
        buckets.computeIfAbsent(bucket, key -> new ArrayList<>()).add(i);
      }
    }
    vectors = embedder.embedAll(items.stream().map(BenchmarkItem::question).toList());
  }

  /** An item and how near its question is in meaning, -1 to 1. */
  record Nearest(BenchmarkItem item, double similarity) {}

  /**
   * An item that says nearly the same in nearly the same words; empty if none does, but of another
   * thing in a series.
   */
  Optional<String> byWords(String question, String answer) {
    Shingles words = Shingles.of(question, SHINGLE);
    for (long bucket : BANDS.buckets(HASH.signature(words))) {
      for (int item : buckets.getOrDefault(bucket, List.of())) {
        double share = shingles.get(item).jaccard(words);
        if (share >= SAME_WORDS && !items.get(item).isSiblingOf(question, answer)) {
          return Optional.of(
              String.format(
                  Locale.ROOT,
                  "asks in nearly the same words as %s (similarity %.2f): \"%s\"",
                  items.get(item).label(),
                  share,
                  items.get(item).question()));
        }
      }
    }
    return Optional.empty();
  }

  /** The item that is nearest in meaning; empty where there is none at all. */
  Optional<Nearest> byMeaning(float[] question) {
    int best = -1;
    double similarity = -1;
    for (int i = 0; i < vectors.size(); i++) {
      double dot = dot(vectors.get(i), question);
      if (best < 0 || dot > similarity) {
        best = i;
        similarity = dot;
      }
    }
    return best < 0 ? Optional.empty() : Optional.of(new Nearest(items.get(best), similarity));
  }

  private static double dot(float[] one, float[] other) {
    float sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
