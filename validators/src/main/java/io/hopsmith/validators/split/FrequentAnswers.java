package io.hopsmith.validators.split;

import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out rows whose answer too many others have: who learns that an answer is frequent guesses
 * it. Of the rows with one answer those of the eval side stay, of which there are few, then those
 * with the smallest ids.
 */
final class FrequentAnswers {
  /** Share of all rows that may have one answer. */
  private static final double LARGEST_SHARE = 0.02;

  /** Rows that may have one answer in any case. */
  private static final int ALLOWED = 2;

  private FrequentAnswers() {}

  static List<Dropped> among(List<RowKeys> rows) {
    int most = Math.max(ALLOWED, (int) (rows.size() * LARGEST_SHARE));
    Map<String, Integer> counts = new HashMap<>();
    List<Dropped> dropped = new ArrayList<>();
    rows.stream()
        .sorted(
            Comparator.comparing((RowKeys row) -> row.side() != Side.EVAL)
                .thenComparing(RowKeys::id))
        .filter(row -> counts.merge(row.answer(), 1, Integer::sum) > most)
        .forEach(
            row ->
                dropped.add(
                    new Dropped(
                        row.id(),
                        Rejection.Reason.FREQUENT_ANSWER,
                        most + " other rows have the answer '" + row.answer() + "'")));
    return dropped;
  }
}
