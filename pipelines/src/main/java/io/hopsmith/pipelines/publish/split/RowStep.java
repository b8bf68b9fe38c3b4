package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.GroupSorted;
import java.util.function.Consumer;

/** A step that drops rows of a group. Rows that were dropped before pass it by. */
abstract class RowStep implements GroupSorted.Step<SplitRow, SplitRow> {
  private static final long serialVersionUID = 1L;
  private static final String GONE = "-";
  private static final String LEFT = "+";

  /** Rows with the same key come together. */
  abstract String keyOf(SplitRow row);

  /** In this order. */
  abstract String orderOf(SplitRow row);

  /** Hands on the rows of one group, some of them dropped. */
  abstract void decide(GroupSorted.Group<SplitRow> rows, Consumer<SplitRow> out);

  @Override
  public final String key(SplitRow row) {
    return row.dropped().isPresent() ? GONE + row.id() : LEFT + keyOf(row);
  }

  @Override
  public final String order(SplitRow row) {
    return row.dropped().isPresent() ? "" : orderOf(row);
  }

  @Override
  public final void group(GroupSorted.Group<SplitRow> rows, Consumer<SplitRow> out) {
    if (rows.key().startsWith(GONE)) {
      rows.forEach(out);
    } else {
      decide(rows, out);
    }
  }
}
