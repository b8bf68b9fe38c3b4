package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.stream.LongStream;

/**
 * How many different texts there are among any number, and how many of them are among others too:
 * by a hash of 64 bits, so that of a billion different texts two are taken for one once in some
 * forty tries. In memory are half a megabyte of hashes at most; what is more is sorted piece by
 * piece into scratch files, of eight bytes for each text, until this is closed. Methods throw
 * {@link UncheckedIOException} when these cannot be written or read. Not safe for several threads.
 */
public final class TextHashes implements AutoCloseable {
  private static final int FIRST = 1 << 10;
  private static final int MOST = 1 << 16;

  /** So many pieces of a size are made one, so that few files are open at once. */
  private static final int PIECES = 64;

  private final Path scratch;
  private final int most;
  private final List<List<Path>> pieces = new ArrayList<>();
  private long[] hashes = new long[FIRST];
  private int size;

  /**
   * No texts yet.
   *
   * @param scratch folder that is there, on a disk with room for eight bytes a text
   */
  public TextHashes(Path scratch) {
    this(scratch, MOST);
  }

  TextHashes(Path scratch, int most) {
    this.scratch = scratch;
    this.most = most;
  }

  /** Adds a text. */
  public void add(String text) {
    if (size == hashes.length) {
      makeRoom();
    }
    hashes[size++] = Long.parseUnsignedLong(Ids.of(text), 16);
  }

  /** How many different texts were added; reads all of them. */
  public long count() {
    long count = 0;
    try (HashPieces all = inOrder()) {
      for (; all.hasNext(); all.nextLong()) {
        count++;
      }
    }
    return count;
  }

  /** How many texts were added both here and there; reads all of them. */
  public long inCommon(TextHashes other) {
    long common = 0;
    try (HashPieces here = inOrder();
        HashPieces there = other.inOrder()) {
      while (here.hasNext() && there.hasNext()) {
        int order = Long.compare(here.peek(), there.peek());
        common += order == 0 ? 1 : 0;
        if (order <= 0) {
          here.nextLong();
        }
        if (order >= 0) {
          there.nextLong();
        }
      }
    }
    return common;
  }

  /** Deletes the scratch files. */
  @Override
  public void close() throws IOException {
    for (List<Path> level : pieces) {
      for (Path piece : level) {
        Files.deleteIfExists(piece);
      }
    }
  }

  private HashPieces inOrder() {
    tidy();
    return HashPieces.open(pieces.stream().flatMap(List::stream).toList(), inMemory());
  }

  private PrimitiveIterator.OfLong inMemory() {
    return LongStream.of(hashes).limit(size).iterator();
  }

  /** Texts that were added before go first; many are. */
  private void makeRoom() {
    tidy();
    if (size <= hashes.length / 2) {
      return;
    }
    if (hashes.length < most) {
      hashes = Arrays.copyOf(hashes, Math.min(most, hashes.length * 2));
    } else {
      put(0, HashPieces.write(scratch, inMemory()));
      size = 0;
    }
  }

  private void put(int level, Path piece) {
    if (level == pieces.size()) {
      pieces.add(new ArrayList<>());
    }
    List<Path> ofSize = pieces.get(level);
    ofSize.add(piece);
    if (ofSize.size() == PIECES) {
      Path merged;
      try (HashPieces all = HashPieces.open(ofSize, LongStream.empty().iterator())) {
        merged = HashPieces.write(scratch, all);
      }
      for (Iterator<Path> files = ofSize.iterator(); files.hasNext(); files.remove()) {
        HashPieces.delete(files.next());
      }
      put(level + 1, merged);
    }
  }

  private void tidy() {
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    size = kept;
  }
}
