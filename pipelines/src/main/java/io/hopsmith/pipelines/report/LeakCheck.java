package io.hopsmith.pipelines.report;

import io.hopsmith.pipelines.io.TextHashes;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.RowKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What train and eval share of pages, answers and entities of hops, counted from the rows: nothing,
 * in a dataset that is as it should be. Keeps eight bytes on disk for each page, answer and entity
 * of a row, and some megabytes in memory.
 */
final class LeakCheck implements AutoCloseable {
  private final Map<String, Map<Side, TextHashes>> seen = new TreeMap<>();
  private final Path scratch;

  /**
   * A check of no rows yet.
   *
   * @param scratch folder that is there
   */
  LeakCheck(Path scratch) {
    this.scratch = scratch;
  }

  void add(QaRow row) {
    RowKeys keys = RowKeys.of(row);
    add("pages", row.split(), keys.pages());
    add("answers", row.split(), List.of(keys.answer()));
    add("entities of hops", row.split(), keys.entities());
  }

  private void add(String kind, Side side, Collection<String> keys) {
    TextHashes hashes = sides(kind).get(side);
    keys.forEach(hashes::add);
  }

  private Map<Side, TextHashes> sides(String kind) {
    return seen.computeIfAbsent(
        kind,
        k -> {
          Map<Side, TextHashes> sides = new EnumMap<>(Side.class);
          for (Side side : Side.values()) {
            sides.put(side, new TextHashes(scratch));
          }
          return sides;
        });
  }

  /** Lines of kind, number in train, number in eval, number in both. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    seen.forEach(
        (kind, sides) -> {
          TextHashes train = sides.get(Side.TRAIN);
          TextHashes eval = sides.get(Side.EVAL);
          lines.add(
              List.of(
                  kind,
                  String.valueOf(train.count()),
                  String.valueOf(eval.count()),
                  String.valueOf(eval.inCommon(train))));
        });
    return lines;
  }

  @Override
  public void close() throws IOException {
    for (Map<Side, TextHashes> sides : seen.values()) {
      for (TextHashes hashes : sides.values()) {
        hashes.close();
      }
    }
  }
}
