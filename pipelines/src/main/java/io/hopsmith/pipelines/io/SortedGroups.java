package io.hopsmith.pipelines.io;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Cuts sorted entries into groups of one key. Two readings of all entries go through them side by
 * side, so that a group can be gone through twice without being in memory.
 */
final class SortedGroups<I> {
  private final Function<byte[], I> decode;
  private final Reading first;
  private final Reading second;

  SortedGroups(Iterable<ExternalSort.Entry> sorted, Function<byte[], I> decode) {
    this.decode = decode;
    this.first = new Reading(sorted);
    this.second = new Reading(sorted);
  }

  /** The next group, or null after the last one; the one before ends. */
  GroupSorted.Group<I> next() {
    ExternalSort.Entry head = first.skipTo(null);
    return head == null ? null : new OneGroup(head.key());
  }

  private final class OneGroup implements GroupSorted.Group<I> {
    private final String key;
    private int readings;

    OneGroup(String key) {
      this.key = key;
      first.current = key;
    }

    @Override
    public String key() {
      return key;
    }

    @Override
    public Iterator<I> iterator() {
      readings++;
      if (readings == 1) {
        return first.group(key);
      } else if (readings == 2) {
        second.skipTo(key);
        return second.group(key);
      }
      throw new IllegalStateException("a group can be gone through twice, not more often");
    }
  }

  /** One reading of all entries. */
  private final class Reading {
    private final Iterable<ExternalSort.Entry> sorted;
    private Iterator<ExternalSort.Entry> entries;
    private ExternalSort.Entry head;
    private String current;

    Reading(Iterable<ExternalSort.Entry> sorted) {
      this.sorted = sorted;
    }

    /** Leaves out what comes before the key or, where there is none, the rest of the group. */
    ExternalSort.Entry skipTo(String key) {
      if (entries == null) {
        entries = sorted.iterator();
        advance();
      }
      while (head != null && (key == null ? head.key().equals(current) : !head.key().equals(key))) {
        advance();
      }
      return head;
    }

    private void advance() {
      head = entries.hasNext() ? entries.next() : null;
    }

    Iterator<I> group(String key) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return head != null && head.key().equals(key);
        }

        @Override
        public I next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          I element = decode.apply(head.value());
          advance();
          return element;
        }
      };
    }
  }
}
