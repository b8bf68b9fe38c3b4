package io.hopsmith.validators.split;

import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Leaves out rows whose answer too many others have: who learns that an answer is frequent guesses
 * it. Of the rows with one answer those of the eval side stay, of which there are few, then those
 * with the smallest ids.
 */
public final class FrequentAnswers {
  /** Share of all rows that may have one answer. */
  private static final double LARGEST_SHARE = 0.02;

  /** Rows that may have one answer in any case. */
  private static final int ALLOWED = 2;

  private FrequentAnswers() {}

  /** The rows to leave out; those of the base, which stay, have their answers before them. */
  static List<Dropped> among(List<RowKeys> rows, BaseRows base) {
    long most = most(rows.size() + base.count());
    Map<String, Long> counts = base.answers();
    List<Dropped> dropped = new ArrayList<>();
    rows.stream()
        .sorted(Comparator.comparing(row -> order(row.side(), row.id())))
        .filter(row -> counts.merge(row.answer(), 1L, Long::sum) > most)
        .forEach(row -> dropped.add(dropped(row.id(), row.answer(), most)));
    return dropped;
  }

  /** How many of so many rows may have one answer. */
  public static long most(long rows) {
    return Math.max(ALLOWED, (long) (rows * LARGEST_SHARE));
  }

  /** By this rows with one answer are sorted; the first of them stay. */
  public static String order(Side side, String id) {
    return (side == Side.EVAL ? "0" : "1") + id;
  }

  /** The word on a row that is none of the first. */
  public static Dropped dropped(String id, String answer, long most) {
    return new Dropped(
        id,
        Rejection.Reason.FREQUENT_ANSWER,
        most + " other rows have the answer '" + answer + "'");
  }
}
