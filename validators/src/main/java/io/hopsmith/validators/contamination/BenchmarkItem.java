package io.hopsmith.validators.contamination;

/**
 * A question of a benchmark.
 *
 * @param benchmark name of the benchmark
 * @param id the item's own id, or its line
 * @param question as the benchmark asks it
 * @param answer its gold answer; may be empty
 */
public record BenchmarkItem(String benchmark, String id, String question, String answer) {

  /** What a person finds the item by. */
  public String label() {
    return benchmark + " " + id;
  }

  /** Whether a question with its answer asks after another thing of the same series. */
  boolean isSiblingOf(String otherQuestion, String otherAnswer) {
    return ItemText.areSiblings(question, answer, otherQuestion, otherAnswer);
  }
}
