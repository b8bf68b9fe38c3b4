package io.hopsmith.validators.split;

import io.hopsmith.schemas.Ids;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Connected components of rows over shared pages, answers and hop entities. */
public final class RowGroups {
  private RowGroups() {}

  /** Group id by row id: the hash of the smallest row id of the group. */
  static SortedMap<String, String> of(List<RowKeys> rows) {
    DisjointSets sets = new DisjointSets();
    Map<String, String> firstRow = new HashMap<>();
    for (RowKeys row : rows) {
      for (String key : row.shared()) {
        sets.union(row.id(), firstRow.computeIfAbsent(key, k -> row.id()));
      }
    }
    SortedMap<String, String> groups = new TreeMap<>();
    rows.forEach(row -> groups.put(row.id(), id(sets.root(row.id()))));
    return groups;
  }

  /** The id of the group whose smallest row has this id. */
  public static String id(String smallestRow) {
    return Ids.of("group", smallestRow);
  }
}
