package io.hopsmith.pipelines.report;

import io.hopsmith.pipelines.io.SortedRecords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts by label, exactly, of any number of labels: some thousands of them are in memory, and
 * counts of more go to scratch files until this is closed. Throws {@link UncheckedIOException} when
 * these cannot be written or read.
 */
final class LabelCounts implements AutoCloseable {
  private static final int MOST_IN_MEMORY = 8_192;
  private static final long SORTED_BYTES = 8L << 20;
  private static final Comparator<Counted> FEWEST_FIRST =
      Comparator.comparingLong(Counted::count)
          .thenComparing(Comparator.comparing(Counted::label).reversed());

  private final SortedRecords<Counted> sorted;
  private final int mostInMemory;
  private SortedMap<String, Long> counts = new TreeMap<>();

  /** Some of a label's count. */
  record Counted(String label, long count) {}

  /**
   * The most frequent labels.
   *
   * @param counts by label, the most frequent one first, equal ones by label
   * @param labels how many there are in all
   */
  record Top(Map<String, Long> counts, long labels) {}

  /**
   * No label yet.
   *
   * @param scratch folder that is there
   */
  LabelCounts(Path scratch) throws IOException {
    this(scratch, MOST_IN_MEMORY);
  }

  LabelCounts(Path scratch, int mostInMemory) throws IOException {
    this.sorted = new SortedRecords<>(Counted.class, scratch, SORTED_BYTES);
    this.mostInMemory = mostInMemory;
  }

  void add(String label) {
    counts.merge(label.isEmpty() ? "(none)" : label, 1L, Long::sum);
    if (counts.size() > mostInMemory) {
      putAside();
    }
  }

  /** The most frequent ones, at most so many; nothing may be added then. */
  Top top(int most) {
    putAside();
    PriorityQueue<Counted> top = new PriorityQueue<>(FEWEST_FIRST);
    long labels = 0;
    Iterator<Counted> parts = sorted.inOrder();
    Counted part = next(parts);
    while (part != null) {
      String label = part.label();
      long count = 0;
      for (; part != null && part.label().equals(label); part = next(parts)) {
        count += part.count();
      }
      labels++;
      top.add(new Counted(label, count));
      if (top.size() > most) {
        top.remove();
      }
    }
    Map<String, Long> ordered = new LinkedHashMap<>();
    top.stream()
        .sorted(FEWEST_FIRST.reversed())
        .forEach(counted -> ordered.put(counted.label(), counted.count()));
    return new Top(ordered, labels);
  }

  private static Counted next(Iterator<Counted> parts) {
    return parts.hasNext() ? parts.next() : null;
  }

  private void putAside() {
    try {
      for (Map.Entry<String, Long> entry : counts.entrySet()) {
        sorted.add(entry.getKey(), new Counted(entry.getKey(), entry.getValue()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    counts = new TreeMap<>();
  }

  @Override
  public void close() throws IOException {
    sorted.close();
  }
}
