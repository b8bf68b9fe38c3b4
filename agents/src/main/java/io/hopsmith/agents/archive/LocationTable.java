package io.hopsmith.agents.archive;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Where in a set of files the newest record of each name lies, in about 50 bytes a name, however
 * long the name: names are known by 64 bits of their SHA-256, so that a reader has to look whether
 * the record it finds is the one it wants. Safe for several threads.
 */
final class LocationTable {
  private static final int FIRST_SLOTS = 1_024;
  private static final int OFFSET_BITS = 44;
  private static final long FREE = 0;

  private long[] keys = new long[FIRST_SLOTS];
  private long[] locations = new long[FIRST_SLOTS];
  private long[] millis = new long[FIRST_SLOTS];
  private int size;

  /** A place in a file as one number. */
  static long location(int file, long offset) {
    if (file >= 1 << (Long.SIZE - OFFSET_BITS - 1) || offset >= 1L << OFFSET_BITS) {
      throw new IllegalArgumentException(
          "file %d, offset %d lies beyond what an archive may hold".formatted(file, offset));
    }
    return (long) file << OFFSET_BITS | offset;
  }

  static int file(long location) {
    return (int) (location >> OFFSET_BITS);
  }

  static long offset(long location) {
    return location & (1L << OFFSET_BITS) - 1;
  }

  /**
   * Notes where a name's record lies, unless a newer one is noted; of equally old ones the last.
   */
  synchronized void put(String name, long location, long atMillis) {
    if (size * 5 > keys.length * 3) {
      grow();
    }
    long key = key(name);
    int slot = slot(keys, key);
    if (keys[slot] == FREE) {
      size++;
    } else if (millis[slot] > atMillis) {
      return;
    }
    keys[slot] = key;
    locations[slot] = location;
    millis[slot] = atMillis;
  }

  /** Where the name's newest record probably lies. */
  synchronized OptionalLong get(String name) {
    int slot = slot(keys, key(name));
    return keys[slot] == FREE ? OptionalLong.empty() : OptionalLong.of(locations[slot]);
  }

  /** All locations in an order that depends on the names alone. */
  synchronized long[] inOrder() {
    long[] sorted = LongStream.of(keys).filter(key -> key != FREE).sorted().toArray();
    return Arrays.stream(sorted).map(key -> locations[slot(keys, key)]).toArray();
  }

  private void grow() {
    long[] newKeys = new long[keys.length * 2];
    long[] newLocations = new long[newKeys.length];
    long[] newMillis = new long[newKeys.length];
    for (int old = 0; old < keys.length; old++) {
      if (keys[old] != FREE) {
        int slot = slot(newKeys, keys[old]);
        newKeys[slot] = keys[old];
        newLocations[slot] = locations[old];
        newMillis[slot] = millis[old];
      }
    }
    keys = newKeys;
    locations = newLocations;
    millis = newMillis;
  }

  /** Where a key is, or the free slot where it belongs; the size is a power of two. */
  private static int slot(long[] keys, long key) {
    int slot = Long.hashCode(key) & keys.length - 1;
    while (keys[slot] != FREE && keys[slot] != key) {
      slot = slot + 1 & keys.length - 1;
    }
    return slot;
  }

  private static long key(String name) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
      long key = ByteBuffer.wrap(hash).getLong();
      return key == FREE ? 1 : key;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
