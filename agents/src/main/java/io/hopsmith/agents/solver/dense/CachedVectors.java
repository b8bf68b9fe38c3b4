package io.hopsmith.agents.solver.dense;

import java.util.concurrent.ConcurrentHashMap;

/** Vectors of the texts asked for lately, shared by a solver's rollouts. */
final class CachedVectors implements TextVectors {
  private static final int MOST_CACHED = 20_000;

  private final TextVectors vectors;
  private final ConcurrentHashMap<String, float[]> cache = new ConcurrentHashMap<>();

  CachedVectors(TextVectors vectors) {
    this.vectors = vectors;
  }

  @Override
  public float[] embed(String text) {
    if (cache.size() > MOST_CACHED) {
      cache.clear();
    }
    return cache.computeIfAbsent(text, vectors::embed);
  }
}
