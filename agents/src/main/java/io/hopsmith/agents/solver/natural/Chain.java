package io.hopsmith.agents.solver.natural;

import java.util.ArrayList;
import java.util.List;

/**
 * Sentences of different pages that lead from one to the next.
 *
 * @param evidence the sentences; an answer stands in the last
 * @param support how much of the question they say together
 */
record Chain(List<Evidence> evidence, double support) {
  Chain {
    evidence = List.copyOf(evidence);
  }

  Evidence last() {
    return evidence.get(evidence.size() - 1);
  }

  boolean holds(String url) {
    return evidence.stream().anyMatch(each -> each.url().equals(url));
  }

  List<Evidence> with(Evidence next) {
    List<Evidence> longer = new ArrayList<>(evidence);
    longer.add(next);
    return longer;
  }
}
