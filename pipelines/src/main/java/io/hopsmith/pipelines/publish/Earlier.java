package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.EarlierRows;
import io.hopsmith.validators.split.RowKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Rows that datasets have which were published before. */
final class Earlier {
  private Earlier() {}

  /** The rows that are there already; reads each of the datasets once. */
  static List<Dropped> repeated(List<Path> datasets, List<RowKeys> rows) throws IOException {
    EarlierRows earlier = new EarlierRows();
    for (Path dataset : datasets) {
      for (Side side : Side.values()) {
        for (Path file : Shards.list(dataset.resolve("qa"), side.toString())) {
          ParquetRecords.of(QaRow.class)
              .read(file, row -> earlier.add(row.provenance().runId(), RowKeys.of(row)));
        }
      }
    }
    return earlier.among(rows);
  }
}
