package io.hopsmith.agents.solver.dense;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Support of pages and of the pages that they name or link to. A page's score is the sum of the
 * logarithms of its supports, the product of its clues' chances.
 */
final class JoinedLeaves {
  private static final double FLOOR = 0.05;
  private static final double STRONG = 0.3;
  private static final double NEIGHBOUR_OF_SHALLOW = 0.6;
  private static final double OWN_OF_DEEP = 0.55;

  private final QuestionPieces question;
  private final Map<Leaf, double[]> nearby = new HashMap<>();

  JoinedLeaves(List<Leaf> leaves, QuestionPieces question) {
    this.question = question;
    leaves.forEach(leaf -> nearby.put(leaf, new double[leaf.support.length]));
    List<Leaf> supported =
        leaves.stream()
            .filter(
                leaf ->
                    IntStream.range(0, leaf.support.length)
                        .anyMatch(i -> leaf.support[i] >= STRONG))
            .toList();
    for (Leaf leaf : supported) {
      String text = leaf.text();
      for (Leaf other : supported) {
        if (!leaf.equals(other) && (leaf.links.contains(other.url) || names(text, other.name))) {
          lift(leaf, other);
          lift(other, leaf);
        }
      }
    }
  }

  private void lift(Leaf leaf, Leaf neighbour) {
    double[] best = nearby.get(leaf);
    for (int i = 0; i < best.length; i++) {
      best[i] = Math.max(best[i], neighbour.support[i]);
    }
  }

  static boolean names(String text, String name) {
    int at = name.length() < 3 ? -1 : text.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
      at = text.indexOf(name, at + 1);
    }
    return false;
  }

  /** Support of a page for a piece, own or from next to it, 0 to 1. */
  double support(Leaf leaf, int piece) {
    double own = leaf.support[piece];
    double near = nearby.get(leaf)[piece];
    boolean shallow = (question.pieces().get(piece).depth() == 0) != question.inverted();
    return shallow ? Math.max(own, NEIGHBOUR_OF_SHALLOW * near) : Math.max(OWN_OF_DEEP * own, near);
  }

  double score(Leaf leaf) {
    return supports(leaf).map(support -> Math.log(FLOOR + support)).sum();
  }

  double mean(Leaf leaf) {
    return supports(leaf).average().orElse(0);
  }

  private java.util.stream.DoubleStream supports(Leaf leaf) {
    return IntStream.range(0, leaf.support.length).mapToDouble(piece -> support(leaf, piece));
  }
}
