package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.BaseRows;
import io.hopsmith.validators.split.EarlierRow;
import io.hopsmith.validators.split.EarlierRows;
import io.hopsmith.validators.split.RowKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of datasets that were published before.
 *
 * @param datasets their folders, in order
 */
record EarlierTables(List<Path> datasets) {
  EarlierTables {
    datasets = List.copyOf(datasets);
  }

  long count() throws IOException {
    long rows = 0;
    for (Path dataset : datasets) {
      rows += ParquetRecords.count(files(dataset));
    }
    return rows;
  }

  /** All of them, in memory. */
  EarlierRows read() throws IOException {
    EarlierRows earlier = new EarlierRows();
    for (int i = 0; i < datasets.size(); i++) {
      int dataset = i;
      for (Path file : files(datasets.get(i))) {
        ParquetRecords.of(QaRow.class)
            .read(file, row -> earlier.add(earlier(dataset, row), RowKeys.of(row)));
      }
    }
    return earlier;
  }

  static EarlierRow earlier(int dataset, QaRow row) {
    return new EarlierRow(dataset, row.provenance().runId(), row.id());
  }

  static List<Path> files(Path dataset) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Side side : Side.values()) {
      files.addAll(Shards.list(dataset.resolve("qa"), side.toString()));
    }
    return files;
  }

  /** All rows of the dataset to which others are added, in memory; none where there is none. */
  static BaseRows base(Optional<Path> dataset) throws IOException {
    BaseRows base = new BaseRows();
    if (dataset.isPresent()) {
      for (Path file : files(dataset.get())) {
        ParquetRecords.of(QaRow.class)
            .read(file, row -> base.add(row.split(), row.groupId(), RowKeys.of(row)));
      }
    }
    return base;
  }
}
