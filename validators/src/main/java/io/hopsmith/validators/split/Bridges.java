package io.hopsmith.validators.split;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedSet;

/**
 * Finds rows to drop until no page, answer or entity is left on both sides: again and again the row
 * that clashes with the largest number of rows of the other side, counted in shares of its own
 * side, so that the smaller side is spared. (A greedy vertex cover of the clashes; hardly larger
 * than the smallest one, and far smaller than dropping whole groups.)
 *
 * <p>A row that weighs more than all that it clashes with is dropped before any of these, whatever
 * others there are: so all such rows can be dropped at once, round by round, with the same result.
 */
public final class Bridges {
  private final Map<String, Map<Side, Integer>> rowsByKey = new HashMap<>();
  private final Map<Side, Long> sideSizes;
  private final PriorityQueue<Clash> worst =
      new PriorityQueue<>(
          Comparator.comparingDouble(Clash::weight)
              .reversed()
              .thenComparing(clash -> tie(clash.row().id())));

  private record Clash(Row row, double weight) {}

  /**
   * A row.
   *
   * @param keys what it may share with no row of the other side
   */
  public record Row(String id, Side side, SortedSet<String> keys) {}

  private Bridges(Collection<Row> rows, Map<Side, Long> sideSizes) {
    this.sideSizes = sideSizes;
    for (Row row : rows) {
      row.keys().forEach(key -> count(key).merge(row.side(), 1, Integer::sum));
    }
    rows.forEach(row -> worst.add(clash(row)));
  }

  static List<Dropped> among(List<RowKeys> rows) {
    Map<Side, Long> sizes = new EnumMap<>(Side.class);
    rows.forEach(row -> sizes.merge(row.side(), 1L, Long::sum));
    return among(
        rows.stream().map(row -> new Row(row.id(), row.side(), row.shared())).toList(), sizes);
  }

  /**
   * The rows to drop, each once.
   *
   * @param rows at least all that clash with another
   * @param sideSizes how many rows there are in all
   */
  public static List<Dropped> among(Collection<Row> rows, Map<Side, Long> sideSizes) {
    return new Bridges(rows, sideSizes).drop();
  }

  /** What a row weighs that clashes so often. */
  public static double weight(long clashes, long sideSize) {
    return (double) clashes * sideSize;
  }

  /** Of rows that weigh the same the one with the smallest is dropped first. */
  public static String tie(String id) {
    return Ids.of("bridge", id);
  }

  /**
   * The word on a row.
   *
   * @param keys what it shares with the other side, in order
   */
  public static Dropped dropped(String id, Side side, Collection<String> keys) {
    return new Dropped(
        id,
        Rejection.Reason.BRIDGES_SPLIT,
        "%s row shares with the other side: %s".formatted(side, String.join(", ", keys)));
  }

  private List<Dropped> drop() {
    List<Dropped> dropped = new ArrayList<>();
    for (Clash top = worst.poll(); top != null && top.weight() > 0; top = worst.poll()) {
      Clash now = clash(top.row());
      if (now.weight() < top.weight()) {
        worst.add(now); // others went meanwhile; weights never grow, so the queue's top is right
      } else {
        dropped.add(remove(top.row()));
      }
    }
    return dropped;
  }

  private Dropped remove(Row row) {
    List<String> clashing = row.keys().stream().filter(key -> others(row, key) > 0).toList();
    row.keys().forEach(key -> count(key).merge(row.side(), -1, Integer::sum));
    return dropped(row.id(), row.side(), clashing);
  }

  private Clash clash(Row row) {
    long clashes = row.keys().stream().mapToLong(key -> others(row, key)).sum();
    return new Clash(row, weight(clashes, sideSizes.getOrDefault(row.side(), 0L)));
  }

  private int others(Row row, String key) {
    return count(key).getOrDefault(row.side().other(), 0);
  }

  private Map<Side, Integer> count(String key) {
    return rowsByKey.computeIfAbsent(key, k -> new EnumMap<>(Side.class));
  }
}
