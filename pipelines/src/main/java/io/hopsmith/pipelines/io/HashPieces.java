package io.hopsmith.pipelines.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.PriorityQueue;

/**
 * Numbers of several sorted files, and of one sorted piece in memory, in order and each once. Keeps
 * a small buffer for each file. Throws {@link UncheckedIOException}.
 */
final class HashPieces implements PrimitiveIterator.OfLong, AutoCloseable {
  private static final int BUFFER = 1 << 14;

  private final List<DataInputStream> open = new ArrayList<>();
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(Comparator.comparingLong(h -> h.value));

  private HashPieces() {}

  static HashPieces open(List<Path> files, PrimitiveIterator.OfLong memory) {
    HashPieces all = new HashPieces();
    try {
      for (Path file : files) {
        DataInputStream in =
            new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER));
        all.open.add(in);
        all.put(new Head(numbers(in, Files.size(file) / Long.BYTES)));
      }
      all.put(new Head(memory));
      return all;
    } catch (IOException e) {
      all.close();
      throw new UncheckedIOException("reading sorted hashes", e);
    }
  }

  /** Writes all that comes to a new file of the folder, which belongs to the caller. */
  static Path write(Path folder, PrimitiveIterator.OfLong sorted) {
    try {
      Path file = Files.createTempFile(folder, "hopsmith-hashes-", ".tmp");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
        while (sorted.hasNext()) {
          out.writeLong(sorted.nextLong());
        }
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("writing sorted hashes", e);
    }
  }

  static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("deleting sorted hashes", e);
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  /** What {@link #nextLong} will give. */
  long peek() {
    if (heads.isEmpty()) {
      throw new NoSuchElementException();
    }
    return heads.peek().value;
  }

  @Override
  public long nextLong() {
    long next = peek();
    while (!heads.isEmpty() && heads.peek().value == next) {
      put(heads.poll());
    }
    return next;
  }

  private void put(Head head) {
    if (head.advance()) {
      heads.add(head);
    }
  }

  @Override
  public void close() {
    for (DataInputStream in : open) {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException("closing sorted hashes", e);
      }
    }
  }

  private static PrimitiveIterator.OfLong numbers(DataInputStream in, long count) {
    return new PrimitiveIterator.OfLong() {
      private long left = count;

      @Override
      public boolean hasNext() {
        return left > 0;
      }

      @Override
      public long nextLong() {
        try {
          left--;
          return in.readLong();
        } catch (IOException e) {
          throw new UncheckedIOException("reading sorted hashes", e);
        }
      }
    };
  }

  /** The next number of one piece. */
  private static final class Head {
    private final PrimitiveIterator.OfLong rest;
    private long value;

    Head(PrimitiveIterator.OfLong rest) {
      this.rest = rest;
    }

    boolean advance() {
      if (!rest.hasNext()) {
        return false;
      }
      value = rest.nextLong();
      return true;
    }
  }
}
