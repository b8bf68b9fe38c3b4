package io.hopsmith.agents.pace;

/** Counts answers over the last second, to a tenth of it. Not safe for several threads. */
final class AnswerRate {
  private static final int SLICES = 10;
  private static final long SLICE = 100_000_000L;

  private final int[] counts = new int[SLICES];
  private long newest = Long.MIN_VALUE;

  void add(long now) {
    moveTo(now / SLICE);
    counts[(int) Math.floorMod(now / SLICE, (long) SLICES)]++;
  }

  /** Answers in the second before now. */
  int perSecond(long now) {
    moveTo(now / SLICE);
    int sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }

  private void moveTo(long slice) {
    long from = newest == Long.MIN_VALUE ? slice : newest;
    for (long each = Math.max(from + 1, slice - SLICES + 1); each <= slice; each++) {
      counts[(int) Math.floorMod(each, (long) SLICES)] = 0;
    }
    newest = Math.max(from, slice);
  }
}
