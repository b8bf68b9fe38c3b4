package io.hopsmith.validators.split;

import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts the pages of a corpus on sides before any question is made, so that walks which stay on
 * their side leak nothing. Whole communities of densely linked pages go to EVAL until it holds its
 * share, the most cohesive ones first and in hash order among equally cohesive ones; the last one
 * is cut to size, growing from its first page along the strongest links.
 *
 * <p>Depends only on ids, links and seed. When pages are added, most pages keep their side, because
 * communities are chosen by hash and their size bound moves only in powers of two; pages at the
 * edge of a community, and the community that was cut, may change. Who must be sure passes nothing
 * new through an old partition. Costs about 20 passes over the links.
 */
public final class SidePartition {
  /** Classes of cohesion; finer ones would let small changes of links reorder communities. */
  private static final int COHESION_CLASSES = 4;

  private static final int LEAST_BOUND = 4;

  private final LinkGraph graph;
  private final Set<String> eval = new HashSet<>();
  private int room;

  /**
   * How pages are divided.
   *
   * @param seed the run's seed
   * @param evalShare share of pages for EVAL, in (0, 1); more than the wanted share of rows,
   *     because eval rows are lost where they touch the other side
   */
  public record Settings(long seed, double evalShare) {
    /** Share that leaves a tenth of the rows after losses. */
    public static final double DEFAULT_EVAL_SHARE = 0.16;

    public Settings {
      if (!(evalShare > 0 && evalShare < 1)) {
        throw new IllegalArgumentException(
            "eval share of pages must lie between 0 and 1, not " + evalShare);
      }
    }
  }

  private SidePartition(LinkGraph graph, int room) {
    this.graph = graph;
    this.room = room;
  }

  /**
   * The side of every page.
   *
   * @param together sets of ids that must share a side, such as the pages of one entity
   */
  public static SortedMap<String, Side> sides(
      List<PageLinks> pages, Collection<List<String>> together, Settings settings) {
    LinkGraph graph = new LinkGraph(pages, together, settings.seed());
    long count = pages.stream().map(PageLinks::id).distinct().count();
    int target = (int) Math.round(count * settings.evalShare());
    SidePartition partition = new SidePartition(graph, target);
    partition.choose(Communities.of(graph, bound(target)));
    return partition.result();
  }

  /** The largest power of two up to half of the target. */
  private static int bound(int target) {
    return Math.max(LEAST_BOUND, Integer.highestOneBit(Math.max(1, target / 2)));
  }

  private void choose(List<List<String>> communities) {
    List<List<String>> left = new ArrayList<>();
    for (List<String> community : byCohesion(communities)) {
      if (size(community) <= room) {
        community.forEach(this::take);
      } else {
        left.add(community);
      }
    }
    left.forEach(this::takePart);
  }

  private List<List<String>> byCohesion(List<List<String>> communities) {
    return communities.stream().sorted(Comparator.comparingInt(this::looseness)).toList();
  }

  /**
   * 0 for communities that hold nearly all their links inside; those too small to walk in come
   * last.
   */
  private int looseness(List<String> community) {
    Set<String> inside = Set.copyOf(community);
    double all = 0;
    double within = 0;
    for (String node : community) {
      for (var edge : graph.edges(node).entrySet()) {
        all += edge.getValue();
        within += inside.contains(edge.getKey()) ? edge.getValue() : 0;
      }
    }
    return within == 0 || size(community) < LEAST_BOUND
        ? COHESION_CLASSES
        : (int) Math.floor((1 - within / all) * (COHESION_CLASSES - 1e-9));
  }

  private void takePart(List<String> community) {
    Set<String> outside = new HashSet<>(community);
    for (String node = community.get(0); !outside.isEmpty(); node = nearest(outside)) {
      outside.remove(node);
      if (graph.size(node) <= room) {
        take(node);
      }
      if (room == 0 || outside.isEmpty()) {
        return;
      }
    }
  }

  /** The node most strongly linked to EVAL; the smaller hash among equals. */
  private String nearest(Set<String> candidates) {
    return candidates.stream()
        .max(
            Comparator.comparingDouble(this::pull)
                .thenComparing(graph::rank, Comparator.reverseOrder()))
        .orElseThrow();
  }

  private double pull(String node) {
    return graph.edges(node).entrySet().stream()
        .filter(edge -> eval.contains(edge.getKey()))
        .mapToDouble(edge -> edge.getValue())
        .sum();
  }

  private int size(List<String> community) {
    return community.stream().mapToInt(graph::size).sum();
  }

  private void take(String node) {
    eval.add(node);
    room -= graph.size(node);
  }

  private SortedMap<String, Side> result() {
    SortedMap<String, Side> sides = new TreeMap<>();
    for (String node : graph.nodes()) {
      Side side = eval.contains(node) ? Side.EVAL : Side.TRAIN;
      graph.members(node).forEach(id -> sides.put(id, side));
    }
    return sides;
  }
}
