package io.hopsmith.pipelines.report;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts by label, in the order of labels; numbers are counted by intervals. */
final class Tallies {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  void add(String label) {
    counts.merge(label.isEmpty() ? "(none)" : label, 1L, Long::sum);
  }

  /** Counts a number at its interval of so many whole numbers, {@code 10-14}. */
  void add(long number, int width) {
    long from = Math.floorDiv(number, width) * width;
    String label = width == 1 ? "%3d" : "%3d-%d";
    add(String.format(Locale.ROOT, label, from, from + width - 1));
  }

  /** Counts a share from 0 to 1 at its tenth, {@code 70-79 %}. */
  void addShare(double share) {
    long tenth = Math.min(10, Math.max(0, (long) Math.floor(share * 10 + 1e-9)));
    add(
        tenth == 10
            ? "100 %"
            : String.format(Locale.ROOT, " %2d-%d %%", tenth * 10, tenth * 10 + 9));
  }

  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(counts);
  }
}
