package io.hopsmith.pipelines.cli;

/** Numbers with their noun. */
final class Counted {
  private Counted() {}

  /** {@code 1 hop}, {@code 2 hops}. */
  static String of(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
