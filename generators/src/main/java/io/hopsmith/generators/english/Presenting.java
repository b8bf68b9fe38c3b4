package io.hopsmith.generators.english;

import java.util.List;
import java.util.Optional;

/** Words that bring up a thing: "There is", "Consider". */
final class Presenting {
  /**
   * How a thing is brought up, the first and any further one; with the plain sentence an odd number
   * of ways, so that each goes with every way to ask.
   */
  private static final List<List<String>> WAYS =
      List.of(
          List.of("There is"),
          List.of("Consider"),
          List.of("Think of"),
          List.of("Begin with", "Then take"),
          List.of("Look at"),
          List.of("Take"),
          List.of("Start with", "Go on to"),
          List.of("Picture"),
          List.of("Imagine"),
          List.of("Turn to", "Now turn to"),
          List.of("We know of", "We also know of"),
          List.of("Suppose there is", "Suppose there is also"));

  private Presenting() {}

  /**
   * Words before the thing; empty where it is the subject of a plain sentence.
   *
   * @param wording which of several ways
   * @param first whether nothing was brought up before
   */
  static Optional<String> words(int wording, boolean first) {
    int way = wording % (WAYS.size() + 1);
    return way == 0
        ? Optional.empty()
        : Optional.of(WAYS.get(way - 1)).map(words -> words.get(first ? 0 : words.size() - 1));
  }

  /** Whether what is said of the thing follows as relative clauses. */
  static boolean isRelative(int wording) {
    return wording % (WAYS.size() + 1) != 0;
  }
}
