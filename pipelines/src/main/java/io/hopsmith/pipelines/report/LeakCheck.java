package io.hopsmith.pipelines.report;

import io.hopsmith.pipelines.io.TextHashes;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.RowKeys;
import java.util.ArrayList;
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
  private final Map<String, Map<Side, TextHashes>> seen = new TreeMap<>();

  void add(QaRow row) {
    RowKeys keys = RowKeys.of(row);
    add("pages", row.split(), keys.pages());
    add("answers", row.split(), List.of(keys.answer()));
    add("entities of hops", row.split(), keys.entities());
  }

  private void add(String kind, Side side, Collection<String> keys) {
    TextHashes hashes =
        seen.computeIfAbsent(kind, k -> new EnumMap<>(Side.class))
            .computeIfAbsent(side, s -> new TextHashes());
    keys.forEach(hashes::add);
  }

  /** Lines of kind, number in train, number in eval, number in both. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    seen.forEach(
        (kind, sides) -> {
          TextHashes train = sides.getOrDefault(Side.TRAIN, new TextHashes());
          TextHashes eval = sides.getOrDefault(Side.EVAL, new TextHashes());
          lines.add(
              List.of(
                  kind,
                  String.valueOf(train.count()),
                  String.valueOf(eval.count()),
                  String.valueOf(eval.inCommon(train))));
        });
    return lines;
  }
}
