package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.avro.RecordCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.apache.avro.generic.GenericRecord;
import org.apache.parquet.hadoop.ParquetWriter;

/**
 * One Parquet file that is written record by record, in the form of {@link ParquetRecords}. It
 * appears complete or not at all: it is written beside its place under a name that starts with a
 * dot, then renamed over whatever was there. In memory are the records of one row group.
 */
public final class RecordFile<T extends Record> implements AutoCloseable {
  private final Path file;
  private final Path staged;
  private final RecordCodec<T> codec;
  private final ParquetWriter<GenericRecord> writer;
  private boolean open = true;

  /**
   * Begins a file.
   *
   * @param rowGroupBytes about how many bytes of records are kept in memory
   * @throws IOException when it cannot be written where it is to be
   */
  public RecordFile(Class<T> type, Path file, long rowGroupBytes) throws IOException {
    this.file = file;
    codec = RecordCodec.of(type);
    staged = file.resolveSibling(".tmp-" + file.getFileName() + "-" + UUID.randomUUID());
    Files.createDirectories(file.getParent());
    try {
      writer = ParquetRecords.writer(staged, codec.schema(), rowGroupBytes);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  public void add(T row) throws IOException {
    try {
      writer.write(codec.toGeneric(row));
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** All records are in: the file appears. */
  public void complete() throws IOException {
    try {
      open = false;
      writer.close();
      FooterOrder.restore(staged);
      Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw unwritable(e);
    }
  }

  /** Leaves nothing behind of a file that was not completed. */
  @Override
  public void close() throws IOException {
    try {
      if (open) {
        writer.close();
      }
    } finally {
      Files.deleteIfExists(staged);
    }
  }

  private IOException unwritable(IOException e) throws IOException {
    long freeMegabytes = Files.getFileStore(file.getParent()).getUsableSpace() >> 20;
    return new IOException(
        "cannot write %s (%d MB free there): %s; free space or make the folder writable, then run the stage again"
            .formatted(file, freeMegabytes, e.getMessage()),
        e);
  }
}
