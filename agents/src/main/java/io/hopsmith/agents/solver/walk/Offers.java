package io.hopsmith.agents.solver.walk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pages that may be worth opening, with how much speaks for each. */
final class Offers {
  private final Map<String, Double> weights = new HashMap<>();

  /** One more thing that speaks for a page. */
  void add(String url, double weight) {
    weights.merge(url, weight, Double::sum);
  }

  /** Addresses of the pages offered most, at most so many; equal ones in order of address. */
  List<String> best(int most) {
    return weights.entrySet().stream()
        .sorted(
            Map.Entry.<String, Double>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(most)
        .map(Map.Entry::getKey)
        .toList();
  }
}
