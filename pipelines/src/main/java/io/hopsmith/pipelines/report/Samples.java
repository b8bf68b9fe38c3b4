package io.hopsmith.pipelines.report;

import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Trajectory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * Some rows of the dataset, the ones whose ids hash lowest, so that nobody has chosen them, with
 * the search rollouts on their questions.
 */
final class Samples {
  private static final Comparator<QaRow> BY_HASH =
      Comparator.comparing((QaRow row) -> Ids.sha256(row.id())).thenComparing(QaRow::id);

  private static final Comparator<Trajectory> BY_ROLE =
      Comparator.comparing(Trajectory::role)
          .thenComparing(Trajectory::model)
          .thenComparing(Trajectory::id);

  private final int most;
  private final PriorityQueue<QaRow> lowest = new PriorityQueue<>(BY_HASH.reversed());
  private final Map<String, List<Trajectory>> rollouts = new TreeMap<>();

  Samples(int most) {
    this.most = most;
  }

  void add(QaRow row) {
    lowest.add(row);
    if (lowest.size() > most) {
      lowest.remove();
    }
  }

  /** Keeps a rollout that belongs to a sample; to be called when all rows are in. */
  void add(Trajectory rollout) {
    if (rollout.isSearch()
        && lowest.stream()
            .anyMatch(
                row ->
                    row.id().equals(rollout.questionId())
                        && row.question().equals(rollout.question()))) {
      rollouts.computeIfAbsent(rollout.questionId(), id -> new ArrayList<>()).add(rollout);
    }
  }

  /** The rows, lowest hash first. */
  List<QaRow> rows() {
    return lowest.stream().sorted(BY_HASH).toList();
  }

  /** A row's rollouts by role. */
  List<Trajectory> rollouts(QaRow row) {
    return rollouts.getOrDefault(row.id(), List.of()).stream().sorted(BY_ROLE).toList();
  }
}
