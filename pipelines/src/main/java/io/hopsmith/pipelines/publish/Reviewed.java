package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.review.Mark;
import io.hopsmith.pipelines.review.ReviewException;
import io.hopsmith.pipelines.review.ReviewFile;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.QaRow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Rows that people dropped. */
final class Reviewed {
  private static final int MOST_NAMED = 10;

  private Reviewed() {}

  /**
   * The notes on the rows that the file drops.
   *
   * @param rows files of the rows that it may speak of
   * @throws RunFailure naming ids of the file that no row has, or the line that cannot be read
   */
  static SortedMap<String, String> dropped(Optional<Path> file, List<Path> rows)
      throws IOException {
    return file.isPresent() ? dropped(file.get(), rows) : new TreeMap<>();
  }

  private static SortedMap<String, String> dropped(Path review, List<Path> rows)
      throws IOException {
    SortedMap<String, Mark> marks = read(review);
    requireKnown(review, marks.keySet(), rows);
    SortedMap<String, String> notes = new TreeMap<>();
    marks.forEach(
        (id, mark) -> {
          if (mark.verdict() == Mark.Verdict.DROP) {
            notes.put(id, mark.note());
          }
        });
    return notes;
  }

  private static void requireKnown(Path review, Set<String> ids, List<Path> rows)
      throws IOException {
    Set<String> missing = new TreeSet<>(ids);
    for (Path file : rows) {
      ParquetRecords.of(QaRow.class)
          .readPairs(file, "id", "split", (id, split) -> missing.remove(id));
    }
    if (!missing.isEmpty()) {
      List<String> unknown = List.copyOf(missing);
      throw new RunFailure(
          "the review file %s marks %d that no verified row of this run has as id: %s%s; delete these lines, or name the review of this run; nothing was changed"
              .formatted(
                  review,
                  unknown.size(),
                  String.join(", ", unknown.subList(0, Math.min(MOST_NAMED, unknown.size()))),
                  unknown.size() > MOST_NAMED ? ", ..." : ""));
    }
  }

  private static SortedMap<String, Mark> read(Path review) {
    try {
      return ReviewFile.read(review);
    } catch (ReviewException e) {
      throw new RunFailure(e.getMessage(), e);
    }
  }
}
