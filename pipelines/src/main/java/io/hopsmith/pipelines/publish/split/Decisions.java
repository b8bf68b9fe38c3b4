package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.ParquetRecords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What becomes of rows, in scratch files.
 *
 * @param left rows that are published; without group where links say it
 * @param gone rows that are not; of one id at most one in both together
 * @param links from rows to the smallest row of their group; a row without one is that itself
 */
public record Decisions(List<Path> left, List<Path> gone, List<Path> links) {
  public Decisions {
    left = List.copyOf(left);
    gone = List.copyOf(gone);
    links = List.copyOf(links);
  }

  /** How many rows are published. */
  public long published() throws IOException {
    return ParquetRecords.count(left);
  }
}
