package io.hopsmith.pipelines.export;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.SortedRecords;
import io.hopsmith.pipelines.io.TextFilter;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rows with the search rollouts on their shipped questions, in the order of the rows' ids: it
 * depends on the set of rows alone. Both tables are read once and sorted on disk. In memory are
 * some megabytes, whatever the number of rows: of records, and of a filter that keeps nearly all
 * rollouts of other questions (most of a run's) from being sorted at all.
 */
final class RolloutJoin {
  private final DatasetTables tables;
  private final Path scratch;

  /**
   * A join.
   *
   * @param scratch folder for its files, on a disk with room for the rows and rollouts
   */
  RolloutJoin(DatasetTables tables, Path scratch) {
    this.tables = tables;
    this.scratch = scratch;
  }

  /** Hands over every row, one at a time. */
  void forEach(Consumer<ExportRow> consumer) throws IOException {
    try (SortedRecords<QaRow> rows = new SortedRecords<>(QaRow.class, scratch);
        SortedRecords<Trajectory> rollouts = new SortedRecords<>(Trajectory.class, scratch)) {
      TextFilter shipped = new TextFilter();
      for (Path file : tables.rows()) {
        read(
            QaRow.class,
            file,
            row -> {
              shipped.add(key(row));
              rows.add(row.id(), row);
            });
      }
      for (Path file : tables.trajectories()) {
        read(
            Trajectory.class,
            file,
            rollout -> {
              if (rollout.isSearch() && shipped.mayContain(key(rollout))) {
                rollouts.add(rollout.questionId(), rollout);
              }
            });
      }
      join(rows.inOrder(), rollouts.inOrder(), consumer);
    }
  }

  private static void join(
      Iterator<QaRow> rows, Iterator<Trajectory> rollouts, Consumer<ExportRow> consumer) {
    Map<Side, Long> indexes = new EnumMap<>(Side.class);
    Trajectory head = next(rollouts);
    while (rows.hasNext()) {
      QaRow row = rows.next();
      List<Trajectory> ofRow = new ArrayList<>();
      while (head != null && head.questionId().compareTo(row.id()) <= 0) {
        if (key(head).equals(key(row))) {
          ofRow.add(head);
        }
        head = next(rollouts);
      }
      long index = indexes.merge(row.split(), 1L, Long::sum) - 1;
      consumer.accept(new ExportRow(row, index, ofRow));
    }
  }

  private static Trajectory next(Iterator<Trajectory> rollouts) {
    return rollouts.hasNext() ? rollouts.next() : null;
  }

  private static String key(QaRow row) {
    return Ids.of(row.id(), row.question());
  }

  private static String key(Trajectory rollout) {
    return Ids.of(rollout.questionId(), rollout.question());
  }

  private interface Step<T> {
    void take(T record) throws IOException;
  }

  private static <T extends Record> void read(Class<T> type, Path file, Step<T> step)
      throws IOException {
    ParquetRecords.of(type)
        .read(
            file,
            record -> {
              try {
                step.take(record);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
  }
}
