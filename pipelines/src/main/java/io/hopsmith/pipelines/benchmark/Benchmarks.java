package io.hopsmith.pipelines.benchmark;

import io.hopsmith.validators.contamination.Benchmark;
import io.hopsmith.validators.contamination.BenchmarkItem;
import java.util.ArrayList;
import java.util.List;

/** Reads the benchmarks that rows must not repeat. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * All items of a benchmark, in memory.
   *
   * @throws BenchmarkException if the file, a column or a row cannot be used
   */
  public static Benchmark read(BenchmarkSource source) throws BenchmarkException {
    List<TableRow> rows = Tables.read(source.file());
    return HashedFile.isOne(rows) ? HashedFile.read(source.name(), rows) : clear(source, rows);
  }

  private static Benchmark.Clear clear(BenchmarkSource source, List<TableRow> rows)
      throws BenchmarkException {
    Columns columns = Columns.of(source, rows.get(0).texts().keySet());
    List<BenchmarkItem> items = new ArrayList<>();
    for (TableRow row : rows) {
      items.add(columns.item(source.name(), row));
    }
    return new Benchmark.Clear(source.name(), items);
  }
}
