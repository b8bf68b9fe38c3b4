package io.hopsmith.agents.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleBiFunction;

/**
 * Exact match and F1 of an answer, as the evaluation of SQuAD (arXiv 1606.05250) defines them: over
 * lower-case words without punctuation and articles, the best over all accepted answers.
 */
final class Squad {
  private Squad() {}

  /** 1 when the answer equals one that is accepted, else 0. */
  static double exact(String answer, List<String> accepted) {
    return best(answer, accepted, (one, other) -> words(one).equals(words(other)) ? 1 : 0);
  }

  /** Harmonic mean of the shares of words that the answer and an accepted one have in common. */
  static double f1(String answer, List<String> accepted) {
    return best(answer, accepted, Squad::f1);
  }

  private static double best(
      String answer, List<String> accepted, ToDoubleBiFunction<String, String> score) {
    return accepted.stream()
        .mapToDouble(each -> score.applyAsDouble(answer, each))
        .max()
        .orElseThrow();
  }

  private static double f1(String answer, String accepted) {
    List<String> said = words(answer);
    List<String> wanted = new ArrayList<>(words(accepted));
    if (said.isEmpty() || wanted.isEmpty()) {
      return said.equals(wanted) ? 1 : 0;
    }
    int size = wanted.size();
    double common = said.stream().filter(wanted::remove).count();
    return 2 * common / (said.size() + size);
  }

  /** The words that count. */
  static List<String> words(String text) {
    String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\p{Punct}", "");
    return Arrays.stream(plain.replaceAll("\\b(?:a|an|the)\\b", " ").split("\\s+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }
}
