package io.hopsmith.validators.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Communities of bounded size by label propagation (Raghavan, Albert, Kumara: arXiv 0709.2938),
 * made deterministic: nodes are visited in hash order, ties go to the smaller hash, and a node
 * joins only where there is room.
 */
final class Communities {
  private static final int ROUNDS = 20;

  private final LinkGraph graph;
  private final int bound;
  private final Map<String, String> labels = new HashMap<>();
  private final Map<String, Integer> sizes = new HashMap<>();

  private Communities(LinkGraph graph, int bound) {
    this.graph = graph;
    this.bound = bound;
  }

  /** All nodes by community, the communities and their nodes in hash order. */
  static List<List<String>> of(LinkGraph graph, int bound) {
    Communities communities = new Communities(graph, bound);
    communities.propagate();
    SortedMap<String, List<String>> byLeader = new TreeMap<>();
    Map<String, String> leaders = new HashMap<>();
    for (String node : graph.nodes()) {
      String leader = leaders.computeIfAbsent(communities.labels.get(node), l -> graph.rank(node));
      byLeader.computeIfAbsent(leader, l -> new ArrayList<>()).add(node);
    }
    return List.copyOf(byLeader.values());
  }

  private void propagate() {
    List<String> nodes = graph.nodes();
    nodes.forEach(node -> labels.put(node, node));
    nodes.forEach(node -> sizes.put(node, graph.size(node)));
    boolean moved = true;
    for (int round = 0; moved && round < ROUNDS; round++) {
      moved = false;
      for (String node : nodes) {
        moved |= move(node);
      }
    }
  }

  private boolean move(String node) {
    String from = labels.get(node);
    String to = best(node, from);
    if (to.equals(from)) {
      return false;
    }
    labels.put(node, to);
    sizes.merge(from, -graph.size(node), Integer::sum);
    sizes.merge(to, graph.size(node), Integer::sum);
    return true;
  }

  private String best(String node, String own) {
    Map<String, Double> pulls = new TreeMap<>();
    graph.edges(node).forEach((other, w) -> pulls.merge(labels.get(other), w, Double::sum));
    String best = own;
    double bestPull = pulls.getOrDefault(own, 0.0);
    for (Map.Entry<String, Double> pull : pulls.entrySet()) {
      boolean room = sizes.get(pull.getKey()) + graph.size(node) <= bound;
      if (room && wins(pull.getKey(), pull.getValue(), best, bestPull)) {
        best = pull.getKey();
        bestPull = pull.getValue();
      }
    }
    return best;
  }

  private boolean wins(String label, double pull, String best, double bestPull) {
    double difference = pull - bestPull;
    return Math.abs(difference) > 1e-12
        ? difference > 0
        : graph.rank(label).compareTo(graph.rank(best)) < 0;
  }
}
