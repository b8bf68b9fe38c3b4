package io.hopsmith.agents.solver.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How telling a stem is, learnt from the pages read so far. Learning a page costs nothing; the
 * first weight of a stem after that costs a look into each page.
 */
final class LineWeights {
  private final List<Set<String>> pages = new ArrayList<>();
  private final Map<String, Double> known = new HashMap<>();

  void learn(LexicalPage page) {
    pages.add(page.stems());
    known.clear();
  }

  private double weight(String stem) {
    return known.computeIfAbsent(
        stem,
        asked -> {
          long with = pages.stream().filter(stems -> stems.contains(asked)).count();
          return Math.log(1 + (1.0 + pages.size()) / (0.5 + with));
        });
  }

  /** Stems to look for, weighted by what is known now. */
  Wanted wanted(Set<String> stems) {
    String[] each = stems.toArray(String[]::new);
    double[] weights = new double[each.length];
    double total = 0;
    for (int i = 0; i < each.length; i++) {
      weights[i] = weight(each[i]);
      total += weights[i];
    }
    return new Wanted(each, weights, total);
  }

  /** Weighted stems; lives as long as one page is looked through. */
  static final class Wanted {
    private final String[] stems;
    private final double[] weights;
    private final double total;

    private Wanted(String[] stems, double[] weights, double total) {
      this.stems = stems;
      this.weights = weights;
      this.total = total;
    }

    boolean isEmpty() {
      return stems.length == 0;
    }

    /** Weighted share of the stems that are present, 0 to 1; 0 when none is wanted. */
    double share(Set<String> present) {
      return share(present, Set.of());
    }

    /** The same over two sets of present stems. */
    double share(Set<String> present, Set<String> alsoPresent) {
      double found = 0;
      for (int i = 0; i < stems.length; i++) {
        found += present.contains(stems[i]) || alsoPresent.contains(stems[i]) ? weights[i] : 0;
      }
      return total == 0 ? 0 : found / total;
    }
  }
}
