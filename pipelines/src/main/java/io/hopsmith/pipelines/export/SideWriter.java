package io.hopsmith.pipelines.export;

import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/** One side of one export: its file and what is counted of it. */
final class SideWriter<T> implements Sink<T>, AutoCloseable {
  private final ExportFormat<T> format;
  private final Side side;
  private final RecordWriter<T> file;
  private final SortedMap<String, Long> leftOut = new TreeMap<>();
  private long rows;
  private long records;

  SideWriter(ExportFormat<T> format, Side side, Path folder) throws IOException {
    this.format = format;
    this.side = side;
    this.file = format.files().open(folder.resolve(format.file(side)));
  }

  /** Writes what the format makes of a row, where it is of this side. */
  void project(ExportRow row) {
    if (row.side() == side) {
      rows++;
      format.projection().project(row, this);
    }
  }

  @Override
  public void add(T record) {
    try {
      file.add(record);
      records++;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void leaveOut(LeftOut why) {
    leftOut.merge(why.toString(), 1L, Long::sum);
  }

  ExportSummary.SideSummary complete() throws IOException {
    file.complete();
    return new ExportSummary.SideSummary(
        side.toString(), format.file(side), rows, records, leftOut);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
