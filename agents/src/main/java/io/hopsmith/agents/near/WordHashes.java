package io.hopsmith.agents.near;

import java.util.Arrays;

/** Hashes the words of one text, and their sequences, without making a string of any. */
final class WordHashes {
  private static final long FNV_OFFSET = 0xcbf29ce484222325L;
  private static final long FNV_PRIME = 0x100000001b3L;
  private static final long SEQUENCE = 0x9e3779b97f4a7c15L;

  private long[] words = new long[64];
  private int count;
  private long word = FNV_OFFSET;
  private boolean within;

  private WordHashes() {}

  /** Hashes of all sequences of so many words, sorted, each once. */
  static long[] sequences(String text, int length) {
    WordHashes hashes = new WordHashes();
    text.codePoints().forEach(hashes::add);
    hashes.end();
    return hashes.sequences(length);
  }

  /** Spreads every bit over all (the finaliser of SplitMix64, Steele et al. 2014). */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }

  private void add(int point) {
    if (Character.isIdeographic(point)) {
      end();
      extend(point);
      end();
    } else if (Character.isLetterOrDigit(point) || isMark(point)) {
      extend(Character.toLowerCase(point));
    } else {
      end();
    }
  }

  /** Vowel signs and accents that stand beside their letter belong to the word. */
  private boolean isMark(int point) {
    int type = Character.getType(point);
    return within
        && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
  }

  private void extend(int point) {
    word = (word ^ point) * FNV_PRIME;
    within = true;
  }

  private void end() {
    if (!within) {
      return;
    }
    if (count == words.length) {
      words = Arrays.copyOf(words, 2 * count);
    }
    words[count++] = mix(word);
    word = FNV_OFFSET;
    within = false;
  }

  private long[] sequences(int length) {
    int taken = Math.min(length, count);
    if (taken == 0) {
      return new long[0];
    }
    long[] hashes = new long[count - taken + 1];
    for (int start = 0; start < hashes.length; start++) {
      long hash = 0;
      for (int i = start; i < start + taken; i++) {
        hash = hash * SEQUENCE + words[i];
      }
      hashes[start] = mix(hash);
    }
    Arrays.sort(hashes);
    return distinct(hashes);
  }

  private static long[] distinct(long[] sorted) {
    int kept = 1;
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] != sorted[kept - 1]) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
