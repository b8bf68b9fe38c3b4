package io.hopsmith.validators.split;

import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The rows that a dataset has already to which others are added. They stay as they are: what is
 * added shares nothing with those of the other side, and joins the groups of those that it shares
 * something with.
 */
public final class BaseRows {
  private final Map<String, Map<Side, String>> groupsByKey = new HashMap<>();

  private final Map<String, Long> rowsByAnswer = new HashMap<>();

  /** Remembers a row. */
  public void add(Side side, String group, RowKeys row) {
    rowsByAnswer.merge(row.answer(), 1L, Long::sum);
    for (String key : row.shared()) {
      groupsByKey
          .computeIfAbsent(key, k -> new EnumMap<>(Side.class))
          .merge(side, group, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
  }

  /** The rows that share something with the other side, each with all that it is. */
  public List<Dropped> bridging(List<RowKeys> rows) {
    List<Dropped> dropped = new ArrayList<>();
    for (RowKeys row : rows) {
      List<String> keys =
          row.shared().stream().filter(key -> group(key, row.side().other()).isPresent()).toList();
      if (!keys.isEmpty()) {
        dropped.add(Bridges.dropped(row.id(), row.side(), keys));
      }
    }
    return dropped;
  }

  long count() {
    return rowsByAnswer.values().stream().mapToLong(Long::longValue).sum();
  }

  /** How many rows have each answer; a copy. */
  Map<String, Long> answers() {
    return new HashMap<>(rowsByAnswer);
  }

  /** The group of the rows that have the key. */
  Optional<String> group(String key, Side side) {
    return Optional.ofNullable(groupsByKey.getOrDefault(key, Map.of()).get(side));
  }
}
