package io.hopsmith.pipelines.export;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export holds, also as {@code export.json} in its folder.
 *
 * @param name of the export
 * @param description for a person
 * @param sides its files
 */
public record ExportSummary(String name, String description, List<SideSummary> sides) {
  public ExportSummary {
    sides = List.copyOf(sides);
  }

  /**
   * One side.
   *
   * @param side {@code train} or {@code eval}
   * @param file its name in the export's folder
   * @param rows of the dataset's side
   * @param records in the file
   * @param leftOut how many rows and rollouts are not told, by reason
   */
  public record SideSummary(
      String side, String file, long rows, long records, SortedMap<String, Long> leftOut) {
    public SideSummary {
      leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }
  }
}
