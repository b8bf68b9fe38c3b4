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

  /** Before the ids of groups that are there already; no row's id begins so. */
  private static final String GROUP = "\0";

  /**
   * Group id by row id: the smallest group of the base that some row of the group belongs to, or
   * the hash of the smallest row id.
   */
  static SortedMap<String, String> of(List<RowKeys> rows, BaseRows base) {
    DisjointSets sets = new DisjointSets();
    Map<String, String> firstRow = new HashMap<>();
    for (RowKeys row : rows) {
      for (String key : row.shared()) {
        sets.union(row.id(), firstRow.computeIfAbsent(key, k -> row.id()));
        base.group(key, row.side()).ifPresent(group -> sets.union(row.id(), node(group)));
      }
    }
    SortedMap<String, String> groups = new TreeMap<>();
    rows.forEach(row -> groups.put(row.id(), id(sets.root(row.id()))));
    return groups;
  }

  /** What stands for a group that is there already; smaller than any row's id. */
  public static String node(String group) {
    return GROUP + group;
  }

  /** Whether this stands for a group that is there already. */
  public static boolean isGroup(String node) {
    return node.startsWith(GROUP);
  }

  /** The id of the group whose smallest row, or group that was there, this is. */
  public static String id(String smallest) {
    return isGroup(smallest) ? smallest.substring(GROUP.length()) : Ids.of("group", smallest);
  }
}
