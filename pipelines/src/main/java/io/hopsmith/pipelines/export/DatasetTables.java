package io.hopsmith.pipelines.export;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.TableColumns;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The tables that exports are made of.
 *
 * @param rows files of the main table
 * @param trajectories files of rollouts; none where a dataset has none
 */
record DatasetTables(List<Path> rows, List<Path> trajectories) {
  private static final int MOST_NAMED = 5;

  DatasetTables {
    rows = List.copyOf(rows);
    trajectories = List.copyOf(trajectories);
  }

  /**
   * The tables of a dataset's folder, seen to have the columns that are read.
   *
   * @throws ExportException naming the file and the columns that it lacks
   */
  static DatasetTables in(Path dataset) throws IOException, ExportException {
    List<Path> rows = new ArrayList<>();
    for (Side side : Side.values()) {
      rows.addAll(Shards.list(dataset.resolve("qa"), side.toString()));
    }
    if (rows.isEmpty()) {
      throw new ExportException(
          "no rows in %s: neither train-*.parquet nor eval-*.parquet is there; name the folder of a published dataset"
              .formatted(dataset.resolve("qa")));
    }
    DatasetTables tables = new DatasetTables(rows, StageFiles.trajectoryFiles(dataset));
    check(tables.rows, QaRow.class);
    check(tables.trajectories, Trajectory.class);
    check(StageFiles.rejectionFiles(dataset), Rejection.class);
    return tables;
  }

  private static void check(List<Path> files, Class<? extends Record> type) throws ExportException {
    for (Path file : files) {
      TableColumns.Difference difference = columns(file, type);
      refuse(file, difference, "lacks the column", difference.missing());
      refuse(file, difference, "has another type in the column", difference.retyped());
    }
  }

  private static void refuse(
      Path file, TableColumns.Difference difference, String what, List<String> columns)
      throws ExportException {
    if (!columns.isEmpty()) {
      throw new ExportException(
          "%s %s%s %s%s (its schema version: %s, this program's: %d); publish the dataset again with this version, or use the one that wrote it"
              .formatted(
                  file,
                  what,
                  columns.size() == 1 ? "" : "s",
                  String.join(", ", columns.subList(0, Math.min(MOST_NAMED, columns.size()))),
                  columns.size() > MOST_NAMED ? ", ..." : "",
                  difference.version(),
                  QaRow.SCHEMA_VERSION));
    }
  }

  private static TableColumns.Difference columns(Path file, Class<? extends Record> type)
      throws ExportException {
    try {
      return TableColumns.of(file, type);
    } catch (IOException e) {
      throw new ExportException(
          "%s cannot be read as Parquet: %s; it is damaged or of another program, publish or copy the dataset again"
              .formatted(file, e.getMessage()),
          e);
    }
  }

  /** Number of rows, from the files' footers. */
  long count() throws IOException {
    return ParquetRecords.count(rows);
  }
}
