package io.hopsmith.pipelines.export;

import io.hopsmith.pipelines.io.RecordFile;
import java.io.IOException;
import java.nio.file.Path;

/** One file of an export, being written. */
interface RecordWriter<T> extends AutoCloseable {
  /** Bytes of records that a Parquet file keeps in memory; as many as files are written at once. */
  long ROW_GROUP_BYTES = 4L << 20;

  void add(T record) throws IOException;

  /** All records are in. */
  void complete() throws IOException;

  @Override
  void close() throws IOException;

  /** A Parquet file with the record's components as columns. */
  static <T extends Record> RecordWriter<T> parquet(Class<T> type, Path file) throws IOException {
    RecordFile<T> writing = new RecordFile<>(type, file, ROW_GROUP_BYTES);
    return new RecordWriter<>() {
      @Override
      public void add(T record) throws IOException {
        writing.add(record);
      }

      @Override
      public void complete() throws IOException {
        writing.complete();
      }

      @Override
      public void close() throws IOException {
        writing.close();
      }
    };
  }
}
