package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.avro.RecordCodec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;

/**
 * Any number of records brought into the order of their keys, in the memory of some megabytes of
 * them; the rest lies in scratch files until this is closed. Two sets can be joined by going
 * through both side by side. Records of one key are in the order of their content.
 */
public final class SortedRecords<T extends Record> implements AutoCloseable {
  private final RecordCodec<T> codec;
  private final ExternalSort sort;

  /**
   * An empty set.
   *
   * @param scratch folder for its files, made where it is missing, on a disk with room for all
   * @throws IOException when the folder cannot be made
   */
  public SortedRecords(Class<T> type, Path scratch) throws IOException {
    this(type, scratch, ExternalSort.MOST_BYTES);
  }

  /**
   * An empty set.
   *
   * @param mostBytes that about so many are in memory
   */
  public SortedRecords(Class<T> type, Path scratch, long mostBytes) throws IOException {
    codec = RecordCodec.of(type);
    Files.createDirectories(scratch);
    sort = new ExternalSort(Arrays::compareUnsigned, scratch, mostBytes);
  }

  /**
   * Adds a record; none may be added once they are gone through.
   *
   * @throws IOException when a scratch file cannot be written
   */
  public void add(String key, T element) throws IOException {
    sort.add(new ExternalSort.Entry(key, "", Packing.pack(codec.encode(element))));
  }

  /** All records in order. Throws {@link java.io.UncheckedIOException} on the way. */
  public Iterator<T> inOrder() {
    Iterator<ExternalSort.Entry> entries = sort.sorted().iterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return entries.hasNext();
      }

      @Override
      public T next() {
        return codec.decode(Packing.unpack(entries.next().value()));
      }
    };
  }

  /** Deletes the scratch files. */
  @Override
  public void close() throws IOException {
    sort.close();
  }
}
