package io.hopsmith.validators.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds rows that ask the same question, then of the others those that have the same answer from
 * the same pages, then over the same things; of each such set the row with the smallest id stays.
 */
final class Duplicates {
  private Duplicates() {}

  static List<Dropped> among(List<RowKeys> rows) {
    List<Dropped> dropped = new ArrayList<>();
    List<RowKeys> left = rows.stream().sorted(Comparator.comparing(RowKeys::id)).toList();
    for (Sameness sameness : Sameness.values()) {
      left = firstOfEach(left, sameness, dropped);
    }
    return dropped;
  }

  private static List<RowKeys> firstOfEach(
      List<RowKeys> rows, Sameness sameness, List<Dropped> dropped) {
    Map<String, String> firsts = new HashMap<>();
    List<RowKeys> left = new ArrayList<>();
    for (RowKeys row : rows) {
      String first = firsts.putIfAbsent(sameness.key(row), row.id());
      if (first == null) {
        left.add(row);
      } else {
        dropped.add(sameness.dropped(row.id(), first));
      }
    }
    return left;
  }
}
