package io.hopsmith.validators.split;

import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds rows that an earlier dataset has already: the same question, the same answer from the same
 * pages or over the same things, or the same answer to nearly the same words. What is merely worded
 * alike but asks for something else is a question of its own. Of several rows that one repeats the
 * first is named. A row takes about 2 kB.
 */
public final class EarlierRows {
  private final Map<String, EarlierRow> bySameness = new HashMap<>();
  private final Map<Long, List<Worded>> byWords = new HashMap<>();

  private record Worded(EarlierRow row, String answer, Wording wording) {}

  /** Remembers a row. */
  public void add(EarlierRow earlier, RowKeys row) {
    for (Sameness sameness : Sameness.values()) {
      bySameness.merge(
          key(sameness, row), earlier, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }
    Worded worded = new Worded(earlier, row.answer(), Wording.of(row.question()));
    for (long bucket : worded.wording().buckets()) {
      byWords.computeIfAbsent(bucket, key -> new ArrayList<>()).add(worded);
    }
  }

  /** The rows that are there already, each with the row that it repeats. */
  public List<Dropped> among(List<RowKeys> rows) {
    List<Dropped> dropped = new ArrayList<>();
    for (RowKeys row : bySameness.isEmpty() ? List.<RowKeys>of() : rows) {
      repeats(row).map(detail -> dropped(row.id(), detail)).ifPresent(dropped::add);
    }
    return dropped;
  }

  /** The word on a row, with what it is to an earlier one. */
  public static Dropped dropped(String id, String detail) {
    return new Dropped(id, Rejection.Reason.DUPLICATE_QUESTION, detail);
  }

  private Optional<String> repeats(RowKeys row) {
    for (Sameness sameness : Sameness.values()) {
      EarlierRow earlier = bySameness.get(key(sameness, row));
      if (earlier != null) {
        return Optional.of(sameness.detail(earlier.label()));
      }
    }
    return worded(row);
  }

  private static String key(Sameness sameness, RowKeys row) {
    return sameness + "\0" + sameness.key(row);
  }

  /** The nearest of those that say nearly the same. */
  private Optional<String> worded(RowKeys row) {
    Wording wording = Wording.of(row.question());
    Optional<Worded> nearest = Optional.empty();
    double most = 0;
    for (long bucket : wording.buckets()) {
      for (Worded earlier : byWords.getOrDefault(bucket, List.of())) {
        double share =
            earlier.answer().equals(row.answer()) ? earlier.wording().similarity(wording) : 0;
        boolean first =
            share == most && nearest.filter(n -> n.row().compareTo(earlier.row()) <= 0).isEmpty();
        if (share >= Wording.SAME && (share > most || first)) {
          most = share;
          nearest = Optional.of(earlier);
        }
      }
    }
    double similarity = most;
    return nearest.map(earlier -> Wording.detail(similarity, earlier.row().label()));
  }
}
