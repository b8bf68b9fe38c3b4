package io.hopsmith.agents.search;

import java.util.List;

/**
 * Turns texts into vectors of length one, so that the dot product of two is their cosine
 * similarity. Safe for use by several threads and deterministic: a text's vector does not depend on
 * the texts it is embedded with. Callers do not modify the vectors.
 */
public interface SentenceEmbedder {

  /** Model and settings in one word; vectors of different names must not be compared. */
  String name();

  /** Number of components of every vector. */
  int dimensions();

  /** The vector of one text of any characters, empty included. */
  float[] embed(String text);

  /** The vectors of the texts, in their order. */
  List<float[]> embedAll(List<String> texts);
}
