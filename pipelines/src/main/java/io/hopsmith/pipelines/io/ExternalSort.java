package io.hopsmith.pipelines.io;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Sorts any number of entries in the memory that some megabytes of them take: what is more is
 * sorted piece by piece into scratch files, which are then merged. Entries that are the same in all
 * respects stay as often as they were added. Not safe for several threads.
 */
final class ExternalSort implements AutoCloseable {
  static final long MOST_BYTES = 24L << 20;
  private static final int ENTRY_BYTES = 120;
  private static final int BUFFER = 1 << 16;

  /** Of all pieces that are read at once; each has a page of the disk at least. */
  private static final int BUFFERS = 1 << 22;

  private static final int LEAST_BUFFER = 1 << 12;

  private final Comparator<Entry> order;
  private final long mostBytes;
  private final Path folder;
  private final List<Path> pieces = new ArrayList<>();
  private final List<Piece> open = new ArrayList<>();
  private List<Entry> inMemory = new ArrayList<>();
  private long bytes;

  /**
   * What is sorted.
   *
   * @param key first by this
   * @param order then by this
   * @param value whatever belongs to it
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by the sort's own order alone
  record Entry(String key, String order, byte[] value) {
    long bytes() {
      return ENTRY_BYTES + 2L * (key.length() + order.length()) + value.length;
    }
  }

  /**
   * A sort with its scratch files in the folder of the virtual machine for such.
   *
   * @param byValue the order of entries of one key and order
   */
  ExternalSort(Comparator<byte[]> byValue) {
    this(byValue, Path.of(System.getProperty("java.io.tmpdir")));
  }

  ExternalSort(Comparator<byte[]> byValue, Path folder) {
    this(byValue, folder, MOST_BYTES);
  }

  ExternalSort(Comparator<byte[]> byValue, Path folder, long mostBytes) {
    this.folder = folder;
    this.order =
        Comparator.comparing(Entry::key)
            .thenComparing(Entry::order)
            .thenComparing(Entry::value, byValue);
    this.mostBytes = mostBytes;
  }

  void add(Entry entry) throws IOException {
    inMemory.add(entry);
    bytes += entry.bytes();
    if (bytes > mostBytes) {
      spill();
    }
  }

  /** All entries in order; can be gone through several times, when all have been added. */
  Iterable<Entry> sorted() {
    inMemory.sort(order);
    return pieces.isEmpty() ? inMemory : this::merged;
  }

  /** Deletes the scratch files. */
  @Override
  public void close() throws IOException {
    for (Piece piece : open) {
      piece.in.close();
    }
    for (Path piece : pieces) {
      Files.deleteIfExists(piece);
    }
  }

  private void spill() throws IOException {
    inMemory.sort(order);
    Path file = Files.createTempFile(folder, "hopsmith-sort-", ".tmp");
    pieces.add(file);
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), BUFFER))) {
      for (Entry entry : inMemory) {
        write(out, entry.key().getBytes(StandardCharsets.UTF_8));
        write(out, entry.order().getBytes(StandardCharsets.UTF_8));
        write(out, entry.value());
      }
    }
    inMemory = new ArrayList<>();
    bytes = 0;
  }

  private static void write(DataOutputStream out, byte[] part) throws IOException {
    out.writeInt(part.length);
    out.write(part);
  }

  private Iterator<Entry> merged() {
    PriorityQueue<Piece> heads = new PriorityQueue<>(Comparator.comparing(p -> p.head, order));
    int buffer = Math.min(BUFFER, Math.max(LEAST_BUFFER, BUFFERS / pieces.size()));
    try {
      for (Path file : pieces) {
        Piece piece = new Piece(file, buffer);
        open.add(piece);
        advance(piece, heads);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("reading sorted pieces", e);
    }
    Iterator<Entry> last = inMemory.iterator();
    return new Merged(heads, last);
  }

  private static void advance(Piece piece, PriorityQueue<Piece> heads) {
    if (piece.next()) {
      heads.add(piece);
    }
  }

  /** Takes the smallest of what pieces and memory have next. */
  private final class Merged implements Iterator<Entry> {
    private final PriorityQueue<Piece> heads;
    private final Iterator<Entry> memory;
    private Entry ofMemory;

    Merged(PriorityQueue<Piece> heads, Iterator<Entry> memory) {
      this.heads = heads;
      this.memory = memory;
      this.ofMemory = memory.hasNext() ? memory.next() : null;
    }

    @Override
    public boolean hasNext() {
      return ofMemory != null || !heads.isEmpty();
    }

    @Override
    public Entry next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      if (heads.isEmpty()
          || (ofMemory != null && order.compare(ofMemory, heads.peek().head) <= 0)) {
        Entry entry = ofMemory;
        ofMemory = memory.hasNext() ? memory.next() : null;
        return entry;
      }
      Piece piece = heads.poll();
      Entry entry = piece.head;
      advance(piece, heads);
      return entry;
    }
  }

  /** A scratch file that is read. */
  private static final class Piece {
    private final DataInputStream in;
    private Entry head;

    Piece(Path file, int buffer) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), buffer));
    }

    boolean next() {
      try {
        byte[] key = read(in.readInt());
        head = new Entry(text(key), text(read(in.readInt())), read(in.readInt()));
        return true;
      } catch (EOFException end) {
        close();
        return false;
      } catch (IOException e) {
        throw new UncheckedIOException("reading sorted pieces", e);
      }
    }

    private void close() {
      try {
        in.close();
      } catch (IOException e) {
        throw new UncheckedIOException("closing a sorted piece", e);
      }
    }

    private byte[] read(int length) throws IOException {
      byte[] part = in.readNBytes(length);
      if (part.length < length) {
        throw new IOException("a sorted piece ends early");
      }
      return part;
    }

    private static String text(byte[] utf8) {
      return new String(utf8, StandardCharsets.UTF_8);
    }
  }
}
