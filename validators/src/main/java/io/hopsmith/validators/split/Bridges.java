package io.hopsmith.validators.split;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Finds rows to drop until no page, answer or entity is left on both sides: again and again the row
 * that clashes with the largest number of rows of the other side, counted in shares of its own
 * side, so that the smaller side is spared. (A greedy vertex cover of the clashes; hardly larger
 * than the smallest one, and far smaller than dropping whole groups.)
 */
final class Bridges {
  private final Map<String, Map<Side, Integer>> rowsByKey = new HashMap<>();
  private final Map<Side, Integer> sideSizes = new EnumMap<>(Side.class);
  private final PriorityQueue<Clash> worst =
      new PriorityQueue<>(
          Comparator.comparingDouble(Clash::weight)
              .reversed()
              .thenComparing(clash -> Ids.of("bridge", clash.row().id())));

  private record Clash(RowKeys row, double weight) {}

  private Bridges(List<RowKeys> rows) {
    for (RowKeys row : rows) {
      sideSizes.merge(row.side(), 1, Integer::sum);
      row.shared().forEach(key -> count(key).merge(row.side(), 1, Integer::sum));
    }
    rows.forEach(row -> worst.add(clash(row)));
  }

  static List<Dropped> among(List<RowKeys> rows) {
    return new Bridges(rows).drop();
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

  private Dropped remove(RowKeys row) {
    List<String> clashing = row.shared().stream().filter(key -> others(row, key) > 0).toList();
    row.shared().forEach(key -> count(key).merge(row.side(), -1, Integer::sum));
    return new Dropped(
        row.id(),
        Rejection.Reason.BRIDGES_SPLIT,
        "%s row shares with the other side: %s".formatted(row.side(), String.join(", ", clashing)));
  }

  private Clash clash(RowKeys row) {
    int clashes = row.shared().stream().mapToInt(key -> others(row, key)).sum();
    return new Clash(row, (double) clashes * sideSizes.get(row.side()));
  }

  private int others(RowKeys row, String key) {
    Side other = row.side() == Side.TRAIN ? Side.EVAL : Side.TRAIN;
    return count(key).getOrDefault(other, 0);
  }

  private Map<Side, Integer> count(String key) {
    return rowsByKey.computeIfAbsent(key, k -> new EnumMap<>(Side.class));
  }
}
