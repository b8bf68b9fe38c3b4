package io.hopsmith.agents.solver.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How telling a stem is, learnt from the pages read so far. Learning a page costs nothing; a weight
 * costs a look into each page that was learnt since the stem was last weighed.
 */
final class LineWeights {
  private final List<Set<String>> pages = new ArrayList<>();
  private final Map<String, Weighed> known = new HashMap<>();

  void learn(LexicalPage page) {
    pages.add(page.stems());
  }

  private double weight(String stem) {
    return known.computeIfAbsent(stem, s -> new Weighed()).among(pages, stem);
  }

  /** A stem's weight among the pages looked into. */
  private static final class Weighed {
    private int seen;
    private int with;
    private double weight = Math.log(1 + 1 / 0.5);

    double among(List<Set<String>> pages, String stem) {
      if (seen < pages.size()) {
        for (; seen < pages.size(); seen++) {
          with += pages.get(seen).contains(stem) ? 1 : 0;
        }
        weight = Math.log(1 + (1.0 + seen) / (0.5 + with));
      }
      return weight;
    }
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
    private static final int[] NOWHERE = {};
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

    /** Weighted share of the stems in each line of a page. */
    double[] shares(LexicalPage page) {
      double[] shares = new double[page.lines().size()];
      for (int i = 0; i < stems.length; i++) {
        for (int line : page.places().getOrDefault(stems[i], NOWHERE)) {
          shares[line] += weights[i];
        }
      }
      for (int i = 0; i < shares.length && total != 0; i++) {
        shares[i] /= total;
      }
      return shares;
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
