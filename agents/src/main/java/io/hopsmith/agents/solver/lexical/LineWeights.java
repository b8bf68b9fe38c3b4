package io.hopsmith.agents.solver.lexical;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** How telling a stem is, learnt from the lines of the pages read so far. */
final class LineWeights {
  private final Map<String, Integer> pagesWith = new HashMap<>();
  private int pages;

  void learn(LexicalPage page) {
    pages++;
    page.stems().forEach(stem -> pagesWith.merge(stem, 1, Integer::sum));
  }

  private double weight(String stem) {
    return Math.log(1 + (1.0 + pages) / (0.5 + pagesWith.getOrDefault(stem, 0)));
  }

  /** Weighted share of the wanted stems that are present, 0 to 1; 0 when none is wanted. */
  double share(Set<String> wanted, Set<String> present) {
    return share(wanted, present, Set.of());
  }

  /** The same over two sets of present stems. */
  double share(Set<String> wanted, Set<String> present, Set<String> alsoPresent) {
    double total = 0;
    double found = 0;
    for (String stem : wanted) {
      double weight = weight(stem);
      total += weight;
      found += present.contains(stem) || alsoPresent.contains(stem) ? weight : 0;
    }
    return total == 0 ? 0 : found / total;
  }
}
