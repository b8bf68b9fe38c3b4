package io.hopsmith.agents.solver.dense;

/** Turns a text into a vector of length one. Deterministic and safe for several threads. */
@FunctionalInterface
public interface TextVectors {
  /** The text's vector; callers do not change it. */
  float[] embed(String text);
}
