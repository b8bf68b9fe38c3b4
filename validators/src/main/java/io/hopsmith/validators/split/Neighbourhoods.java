package io.hopsmith.validators.split;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Divides nodes into groups of about equal size so that neighbours mostly share a group. Who works
 * on a group then knows of most of what others would make of the same neighbourhood.
 *
 * <p>Deterministic. Cost: {@link Communities} over all nodes, in memory.
 */
public final class Neighbourhoods {
  private Neighbourhoods() {}

  /**
   * The group of every node, counted from 0.
   *
   * @param nodes nodes and whom they are linked to; links to others are ignored
   * @param groups at least 1
   */
  public static Map<String, Integer> of(List<PageLinks> nodes, int groups) {
    int bound = Math.max(1, (nodes.size() + groups - 1) / groups);
    LinkGraph graph = new LinkGraph(nodes, List.of(), 0);
    List<List<String>> largestFirst =
        Communities.of(graph, bound).stream()
            .sorted(
                Comparator.comparingInt((List<String> community) -> community.size()).reversed())
            .toList();
    int[] sizes = new int[groups];
    Map<String, Integer> placed = new HashMap<>();
    for (List<String> community : largestFirst) {
      int group = smallest(sizes);
      sizes[group] += community.size();
      community.forEach(node -> placed.put(node, group));
    }
    return placed;
  }

  private static int smallest(int[] sizes) {
    int smallest = 0;
    for (int i = 1; i < sizes.length; i++) {
      smallest = sizes[i] < sizes[smallest] ? i : smallest;
    }
    return smallest;
  }
}
