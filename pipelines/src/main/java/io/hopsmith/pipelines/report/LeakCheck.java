package io.hopsmith.pipelines.report;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.RowKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What train and eval share of pages, answers and entities of hops, counted from the rows: nothing,
 * in a dataset that is as it should be. Keeps eight bytes for each page, answer and entity of a
 * row.
 */
final class LeakCheck {
  private final Map<String, Map<Side, Hashes>> seen = new TreeMap<>();

  void add(QaRow row) {
    RowKeys keys = RowKeys.of(row);
    add("pages", row.split(), keys.pages());
    add("answers", row.split(), List.of(keys.answer()));
    add("entities of hops", row.split(), keys.entities());
  }

  private void add(String kind, Side side, Collection<String> keys) {
    Hashes hashes =
        seen.computeIfAbsent(kind, k -> new EnumMap<>(Side.class))
            .computeIfAbsent(side, s -> new Hashes());
    keys.forEach(hashes::add);
  }

  /** Lines of kind, number in train, number in eval, number in both. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    seen.forEach(
        (kind, sides) -> {
          long[] train = sides.getOrDefault(Side.TRAIN, new Hashes()).distinct();
          long[] eval = sides.getOrDefault(Side.EVAL, new Hashes()).distinct();
          long both = Arrays.stream(eval).filter(h -> Arrays.binarySearch(train, h) >= 0).count();
          lines.add(
              List.of(
                  kind,
                  String.valueOf(train.length),
                  String.valueOf(eval.length),
                  String.valueOf(both)));
        });
    return lines;
  }

  /** A growing list of 64-bit hashes. */
  private static final class Hashes {
    private long[] hashes = new long[1024];
    private int size;

    void add(String key) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, size * 2);
      }
      hashes[size++] = Long.parseUnsignedLong(Ids.of(key), 16);
    }

    long[] distinct() {
      return Arrays.stream(hashes, 0, size).sorted().distinct().toArray();
    }
  }
}
