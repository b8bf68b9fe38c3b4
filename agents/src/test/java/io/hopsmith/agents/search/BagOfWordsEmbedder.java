package io.hopsmith.agents.search;

import java.util.List;
import java.util.Locale;

/** Similar when words are shared: counts words in 64 buckets. Exact enough to foresee answers. */
final class BagOfWordsEmbedder implements SentenceEmbedder {
  private static final int DIMENSIONS = 64;

  @Override
  public String name() {
    return "bag-of-words";
  }

  @Override
  public int dimensions() {
    return DIMENSIONS;
  }

  @Override
  public float[] embed(String text) {
    float[] vector = new float[DIMENSIONS];
    for (String word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      vector[Math.floorMod(word.hashCode(), DIMENSIONS)]++;
    }
    float length = (float) Math.sqrt(VectorFile.dot(vector, vector));
    for (int i = 0; i < DIMENSIONS; i++) {
      vector[i] /= length;
    }
    return vector;
  }

  @Override
  public List<float[]> embedAll(List<String> texts) {
    return texts.stream().map(this::embed).toList();
  }
}
