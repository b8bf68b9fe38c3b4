package io.hopsmith.agents.solver.dense;

import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/** Texts as hashed counts of letter trigrams: a cheap similarity for choosing among lines. */
final class Trigrams {
  private static final int SIZE = 256;
  private static final int MOST_CACHED = 100_000;
  private static final ConcurrentHashMap<String, float[]> CACHE = new ConcurrentHashMap<>();

  private Trigrams() {}

  /** Cosine of two texts' trigram counts, 0 to 1. */
  static double similarity(String one, String other) {
    return Vectors.dot(of(one), of(other));
  }

  private static float[] of(String text) {
    if (CACHE.size() > MOST_CACHED) {
      CACHE.clear();
    }
    return CACHE.computeIfAbsent(text, Trigrams::count);
  }

  private static float[] count(String text) {
    float[] counts = new float[SIZE];
    String padded = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip() + " ";
    for (int i = 0; i + 3 <= padded.length(); i++) {
      int hash = padded.charAt(i) * 961 + padded.charAt(i + 1) * 31 + padded.charAt(i + 2);
      counts[Math.floorMod(hash * 0x9E3779B1, SIZE)] += 1;
    }
    return Vectors.unit(counts);
  }
}
