package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.review.Mark;
import io.hopsmith.pipelines.review.ReviewException;
import io.hopsmith.pipelines.review.ReviewFile;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.validators.split.Dropped;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/** Rows that people dropped. */
final class Reviewed {
  private static final int MOST_NAMED = 10;

  private Reviewed() {}

  /**
   * What the file drops of these rows.
   *
   * @throws RunFailure naming ids of the file that no row has, or the line that cannot be read
   */
  static List<Dropped> dropped(Optional<Path> file, Set<String> rows) {
    return file.map(review -> dropped(review, rows)).orElse(List.of());
  }

  private static List<Dropped> dropped(Path review, Set<String> rows) {
    SortedMap<String, Mark> marks = read(review);
    List<String> unknown = marks.keySet().stream().filter(id -> !rows.contains(id)).toList();
    if (!unknown.isEmpty()) {
      throw new RunFailure(
          "the review file %s marks %d that no verified row of this run has as id: %s%s; delete these lines, or name the review of this run; nothing was changed"
              .formatted(
                  review,
                  unknown.size(),
                  String.join(", ", unknown.subList(0, Math.min(MOST_NAMED, unknown.size()))),
                  unknown.size() > MOST_NAMED ? ", ..." : ""));
    }
    return marks.entrySet().stream()
        .filter(mark -> mark.getValue().verdict() == Mark.Verdict.DROP)
        .map(mark -> new Dropped(mark.getKey(), Rejection.Reason.REVIEWED, mark.getValue().note()))
        .toList();
  }

  private static SortedMap<String, Mark> read(Path review) {
    try {
      return ReviewFile.read(review);
    } catch (ReviewException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }
}
