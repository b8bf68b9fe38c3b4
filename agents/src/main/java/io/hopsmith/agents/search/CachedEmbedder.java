package io.hopsmith.agents.search;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers the vectors of the texts embedded last, for queries that return. Holds at most {@code
 * capacity} texts and forgets the one not used for longest; {@link #embedAll} is not remembered,
 * because passages come once. Two threads that ask for the same new text may both compute it.
 */
public final class CachedEmbedder implements SentenceEmbedder {
  private final SentenceEmbedder embedder;
  private final Map<String, float[]> latest;

  /**
   * @param embedder computes what is not remembered
   * @param capacity texts to remember, at least 1; one costs about 1.6 kB and its text
   */
  public CachedEmbedder(SentenceEmbedder embedder, int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity is " + capacity + "; it must be at least 1");
    }
    this.embedder = embedder;
    this.latest =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > capacity;
          }
        };
  }

  @Override
  public String name() {
    return embedder.name();
  }

  @Override
  public int dimensions() {
    return embedder.dimensions();
  }

  @Override
  public float[] embed(String text) {
    return remembered(text).orElseGet(() -> remember(text, embedder.embed(text)));
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return embedder.embedAll(texts);
  }

  private Optional<float[]> remembered(String text) {
    synchronized (latest) {
      return Optional.ofNullable(latest.get(text));
    }
  }

  private float[] remember(String text, float[] vector) {
    synchronized (latest) {
      latest.put(text, vector);
    }
    return vector;
  }
}
