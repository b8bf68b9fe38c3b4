package io.hopsmith.agents.solver.natural;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Joins sentences into chains: one leads to the sentences of a page whose title it holds, and of a
 * page that holds the title of its own.
 */
final class Chains {
  private static final Comparator<Chain> BEST =
      Comparator.comparingDouble(Chain::support)
          .reversed()
          .thenComparing(chain -> chain.last().url())
          .thenComparing(chain -> chain.last().sentence())
          .thenComparing(chain -> chain.evidence().get(0).sentence());
  private static final int BEAM = 24;
  private static final int LONGEST = 3;

  private final Seen seen;
  private final Sense sense;

  Chains(Seen seen, Sense sense) {
    this.seen = seen;
    this.sense = sense;
  }

  /** The best chains, of one sentence and of several; best first. */
  List<Chain> best() {
    List<Chain> single = new ArrayList<>();
    for (List<Evidence> page : seen.pages()) {
      for (Evidence evidence : page) {
        single.add(new Chain(List.of(evidence), sense.support(List.of(evidence))));
      }
    }
    List<Chain> all = new ArrayList<>(top(single));
    List<Chain> latest = all;
    for (int length = 2; length <= LONGEST; length++) {
      List<Chain> longer = new ArrayList<>();
      for (Chain chain : latest) {
        extend(chain, longer);
      }
      latest = top(longer);
      all.addAll(latest);
    }
    return all.stream().sorted(BEST).toList();
  }

  private static List<Chain> top(List<Chain> chains) {
    return chains.stream().sorted(BEST).limit(BEAM).toList();
  }

  private void extend(Chain chain, List<Chain> longer) {
    Evidence last = chain.last();
    for (List<Evidence> page : seen.pages()) {
      if (page.isEmpty() || chain.holds(page.get(0).url())) {
        continue;
      }
      boolean named = last.names(page.get(0));
      for (Evidence next : page) {
        if (named || next.names(last)) {
          List<Evidence> evidence = chain.with(next);
          longer.add(new Chain(evidence, sense.support(evidence)));
        }
      }
    }
  }
}
