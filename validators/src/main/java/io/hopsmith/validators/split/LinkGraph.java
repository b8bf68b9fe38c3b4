package io.hopsmith.validators.split;

import io.hopsmith.schemas.Ids;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An undirected weighted graph whose nodes are sets of pages that must stay together. An edge
 * weighs the number of links divided by the root of the product of its ends' link counts, so that
 * pages which link to everything hold nothing together.
 */
final class LinkGraph {
  /** Members of each node, sorted; a node is named by its smallest member. */
  private final SortedMap<String, List<String>> members = new TreeMap<>();

  private final Map<String, SortedMap<String, Double>> edges = new HashMap<>();
  private final Map<String, String> ranks = new HashMap<>();

  LinkGraph(List<PageLinks> pages, Collection<List<String>> together, long seed) {
    DisjointSets sets = new DisjointSets();
    together.forEach(group -> group.forEach(id -> sets.union(group.get(0), id)));
    Set<String> known = new HashSet<>();
    pages.stream().map(PageLinks::id).sorted().forEach(known::add);
    known.forEach(id -> members.computeIfAbsent(sets.root(id), r -> new ArrayList<>()).add(id));
    members.values().forEach(list -> list.sort(Comparator.naturalOrder()));
    members.keySet().forEach(n -> ranks.put(n, Ids.of("side", String.valueOf(seed), n)));
    weigh(countLinks(pages, known, sets));
  }

  /** Nodes in the order of their hashes. */
  List<String> nodes() {
    return members.keySet().stream().sorted(Comparator.comparing(ranks::get)).toList();
  }

  List<String> members(String node) {
    return members.get(node);
  }

  int size(String node) {
    return members.get(node).size();
  }

  /** A hash of the node and the seed, which every choice between equals is made by. */
  String rank(String node) {
    return ranks.get(node);
  }

  /** Weights of the edges by the node at the other end. */
  SortedMap<String, Double> edges(String node) {
    return edges.getOrDefault(node, new TreeMap<>());
  }

  private static Map<String, SortedMap<String, Integer>> countLinks(
      List<PageLinks> pages, Set<String> known, DisjointSets sets) {
    Map<String, SortedMap<String, Integer>> counts = new HashMap<>();
    for (PageLinks page : pages) {
      String from = sets.root(page.id());
      for (String target : page.linkedIds()) {
        String to = sets.root(target);
        if (known.contains(target) && !to.equals(from)) {
          counts.computeIfAbsent(from, n -> new TreeMap<>()).merge(to, 1, Integer::sum);
          counts.computeIfAbsent(to, n -> new TreeMap<>()).merge(from, 1, Integer::sum);
        }
      }
    }
    return counts;
  }

  private void weigh(Map<String, SortedMap<String, Integer>> counts) {
    Map<String, Integer> degrees = new HashMap<>();
    counts.forEach(
        (node, links) ->
            degrees.put(node, links.values().stream().mapToInt(Integer::intValue).sum()));
    counts.forEach(
        (node, links) -> {
          SortedMap<String, Double> weights = new TreeMap<>();
          links.forEach(
              (other, n) ->
                  weights.put(
                      other, n / Math.sqrt((double) degrees.get(node) * degrees.get(other))));
          edges.put(node, weights);
        });
  }
}
