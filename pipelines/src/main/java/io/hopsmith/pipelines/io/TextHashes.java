package io.hopsmith.pipelines.io;

import io.hopsmith.schemas.Ids;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Which texts there are among very many, in eight to sixteen bytes for each different one: by a
 * hash of 64 bits, so that of a billion different texts two are taken for one once in some forty
 * tries.
 */
public final class TextHashes {
  private static final int FIRST = 1024;

  private long[] hashes = new long[FIRST];
  private int size;
  private boolean distinct;

  /** Adds a text. */
  public void add(String text) {
    if (size == hashes.length) {
      makeRoom();
    }
    hashes[size++] = hash(text);
    distinct = false;
  }

  /** Whether a text was added. Sorts all after each adding: first add, then ask. */
  public boolean contains(String text) {
    return contains(hash(text));
  }

  /** How many different texts were added. */
  public int count() {
    tidy();
    return size;
  }

  /** How many texts were added both here and there. */
  public long inCommon(TextHashes other) {
    tidy();
    return LongStream.of(hashes).limit(size).filter(other::contains).count();
  }

  private boolean contains(long hash) {
    tidy();
    return Arrays.binarySearch(hashes, 0, size, hash) >= 0;
  }

  /** Texts that were added before go first; many are. */
  private void makeRoom() {
    tidy();
    if (size > hashes.length / 2) {
      hashes = Arrays.copyOf(hashes, hashes.length * 2);
    }
  }

  private void tidy() {
    if (distinct) {
      return;
    }
    Arrays.sort(hashes, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || hashes[i] != hashes[i - 1]) {
        hashes[kept++] = hashes[i];
      }
    }
    size = kept;
    distinct = true;
  }

  private static long hash(String text) {
    return Long.parseUnsignedLong(Ids.of(text), 16);
  }
}
