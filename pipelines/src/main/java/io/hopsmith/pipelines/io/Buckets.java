package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.avro.RecordCodec;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Records spread over files of a scratch folder by the hash of a key, so that those of one key are
 * found by reading one file. Two sets with as many buckets can be joined bucket by bucket in the
 * memory that one bucket takes. While it is filled every bucket is an open file with a buffer of 4
 * KiB. Records keep the order in which they were added.
 */
public final class Buckets<T extends Record> implements AutoCloseable {
  private static final int BUFFER_BYTES = 4096;

  private final RecordCodec<T> codec;
  private final List<Path> files = new ArrayList<>();
  private final List<DataOutputStream> open = new ArrayList<>();

  /**
   * Begins a set of files.
   *
   * @param folder made where it is missing
   * @param count of buckets, at least 1
   */
  public Buckets(Class<T> type, Path folder, int count) throws IOException {
    codec = RecordCodec.of(type);
    Files.createDirectories(folder);
    for (int i = 0; i < count; i++) {
      Path file = folder.resolve("bucket-" + i);
      files.add(file);
      open.add(
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(file), BUFFER_BYTES)));
    }
  }

  public int count() {
    return files.size();
  }

  /** Puts a record into the bucket of its key. */
  public void add(String key, T row) throws IOException {
    byte[] packed = Packing.pack(codec.encode(row));
    DataOutputStream bucket = open.get(Ids.shard(key, count()));
    bucket.writeInt(packed.length);
    bucket.write(packed);
  }

  /** Ends the filling; buckets can be read from then on. */
  @Override
  public void close() throws IOException {
    for (DataOutputStream bucket : open) {
      bucket.close();
    }
    open.clear();
  }

  /** The records of one bucket, from 0. */
  public List<T> read(int bucket) throws IOException {
    List<T> rows = new ArrayList<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(files.get(bucket))))) {
      for (int length = next(in); length >= 0; length = next(in)) {
        rows.add(codec.decode(Packing.unpack(in.readNBytes(length))));
      }
    }
    return rows;
  }

  private static int next(DataInputStream in) throws IOException {
    try {
      return in.readInt();
    } catch (EOFException end) {
      return -1;
    }
  }
}
