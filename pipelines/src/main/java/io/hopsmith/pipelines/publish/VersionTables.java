package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.io.WriteRecords;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The tables of a dataset that is being published. Those of a version that is added have the
 * version in their files' names, and lie beside the tables that are there already.
 *
 * @param dataset its folder
 * @param base what it is added to; empty for a dataset of its own
 * @param shards files of each table
 */
record VersionTables(Path dataset, Optional<BaseDataset> base, int shards) {
  static final String REJECTED = "rejected";
  static final String TRAJECTORIES = "trajectories";
  static final String PAGES = "pages";
  private static final String ROWS = "qa";

  WriteRecords<QaRow> writeRows(Side side) {
    return write(QaRow.class, ROWS, side.toString());
  }

  <T extends Record> WriteRecords<T> write(Class<T> type, String table) {
    return write(type, table, table);
  }

  private <T extends Record> WriteRecords<T> write(Class<T> type, String folder, String name) {
    return WriteRecords.to(
        type, Shards.in(dataset.resolve(folder), BaseDataset.table(base, name), shards));
  }

  /** The files of rows that this version has written. */
  List<Path> rows(Side side) throws IOException {
    return Shards.list(dataset.resolve(ROWS), BaseDataset.table(base, side.toString()));
  }

  /** The files of a table that this version has written. */
  List<Path> files(String table) throws IOException {
    return Shards.list(dataset.resolve(table), BaseDataset.table(base, table));
  }
}
