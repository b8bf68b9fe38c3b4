package io.hopsmith.pipelines.publish.split;

import io.hopsmith.schemas.Ids;
import io.hopsmith.validators.split.EarlierRow;
import io.hopsmith.validators.split.RowKeys;
import io.hopsmith.validators.split.Sameness;
import io.hopsmith.validators.split.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A row where it may meet rows that repeat it, or that it repeats.
 *
 * @param key of the place
 * @param rank of the place: the ways of {@link Sameness} in order, then wording
 * @param id the row
 * @param question where wordings are compared
 * @param earlier the row as one of an earlier dataset; empty for one of this run
 * @param likeness of the wordings, 0 to 1
 */
record Meeting(
    String key,
    int rank,
    String id,
    String question,
    Optional<EarlierRow> earlier,
    double likeness) {
  private static final List<Sameness> WAYS = List.of(Sameness.values());
  private static final int WORDING = WAYS.size();

  /** All places of a row. */
  static List<Meeting> of(RowKeys row, Optional<EarlierRow> earlier) {
    List<Meeting> meetings = new ArrayList<>();
    for (int way = 0; way < WORDING; way++) {
      String key = way + Ids.sha256(WAYS.get(way).key(row));
      meetings.add(new Meeting(key, way, row.id(), "", earlier, 1));
    }
    for (long bucket : Wording.of(row.question()).buckets()) {
      String key = WORDING + Long.toHexString(bucket) + " " + row.answer();
      meetings.add(new Meeting(key, WORDING, row.id(), row.question(), earlier, 0));
    }
    return meetings;
  }

  boolean isByWording() {
    return rank == WORDING;
  }

  /** This row, which repeats that one. */
  Meeting repeats(Meeting other, double similarity) {
    return new Meeting(key, rank, id, "", other.earlier, similarity);
  }

  /** What a row of this run is to the earlier one. */
  String detail() {
    String label = earlier.orElseThrow().label();
    return isByWording() ? Wording.detail(likeness, label) : WAYS.get(rank).detail(label);
  }
}
