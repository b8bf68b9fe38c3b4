package io.hopsmith.pipelines.export;

import io.hopsmith.pipelines.io.Buckets;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Rows with the search rollouts on their shipped questions. Both tables are read once and spread
 * over {@value #BUCKETS} files of a scratch folder by the row's id, then joined file by file: in
 * memory are one bucket and eight bytes a row, which keep rollouts of other questions (most of a
 * run's) from being written at all. The order is that of buckets, then of ids: it depends on the
 * set of rows alone.
 */
final class RolloutJoin {
  static final int BUCKETS = 512;

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
    long[] shipped = new long[Math.toIntExact(tables.count())];
    Buckets<QaRow> rows = rows(shipped);
    Arrays.sort(shipped);
    Buckets<Trajectory> rollouts = rollouts(shipped);
    Map<Side, Long> indexes = new EnumMap<>(Side.class);
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      Map<String, List<Trajectory>> byRow = byRow(rollouts.read(bucket));
      List<QaRow> inOrder = rows.read(bucket);
      inOrder.sort(Comparator.comparing(QaRow::id));
      for (QaRow row : inOrder) {
        long index = indexes.merge(row.split(), 1L, Long::sum) - 1;
        consumer.accept(new ExportRow(row, index, byRow.getOrDefault(key(row), List.of())));
      }
    }
  }

  private Buckets<QaRow> rows(long[] shipped) throws IOException {
    int[] seen = {0};
    try (Buckets<QaRow> rows = new Buckets<>(QaRow.class, scratch.resolve("rows"), BUCKETS)) {
      for (Path file : tables.rows()) {
        read(
            QaRow.class,
            file,
            row -> {
              shipped[seen[0]++] = Long.parseUnsignedLong(key(row), 16);
              rows.add(row.id(), row);
            });
      }
      return rows;
    }
  }

  private Buckets<Trajectory> rollouts(long[] shipped) throws IOException {
    try (Buckets<Trajectory> rollouts =
        new Buckets<>(Trajectory.class, scratch.resolve("rollouts"), BUCKETS)) {
      for (Path file : tables.trajectories()) {
        read(
            Trajectory.class,
            file,
            rollout -> {
              if (rollout.isSearch()
                  && Arrays.binarySearch(shipped, Long.parseUnsignedLong(key(rollout), 16)) >= 0) {
                rollouts.add(rollout.questionId(), rollout);
              }
            });
      }
      return rollouts;
    }
  }

  private static Map<String, List<Trajectory>> byRow(List<Trajectory> rollouts) {
    Map<String, List<Trajectory>> byRow = new HashMap<>();
    rollouts.forEach(
        rollout -> byRow.computeIfAbsent(key(rollout), key -> new ArrayList<>()).add(rollout));
    return byRow;
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
