package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.export.DatasetFolder;
import io.hopsmith.pipelines.export.ExportException;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A published dataset in a folder of Parquet files. */
final class ParquetDataset implements DatasetReader {
  private final Path folder;

  private ParquetDataset(Path folder) {
    this.folder = folder;
  }

  /**
   * The dataset of a run's folder, or the folder itself when it is a dataset, seen to have the
   * tables of one.
   */
  static ParquetDataset of(Path folder) throws IOException, UsageException {
    try {
      return new ParquetDataset(DatasetFolder.findTables(folder));
    } catch (ExportException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  @Override
  public long count(List<Side> sides) throws IOException {
    return ParquetRecords.count(files(sides));
  }

  @Override
  public void rows(List<Side> sides, int most, Consumer<QaRow> consumer) throws IOException {
    long left = most;
    for (Path file : files(sides)) {
      if (left > 0) {
        ParquetRecords.of(QaRow.class).readFirst(file, left, consumer);
        left -= ParquetRecords.count(List.of(file));
      }
    }
  }

  @Override
  public void rows(String idPrefix, Consumer<QaRow> consumer) throws IOException {
    for (Path file : files(List.of(Side.values()))) {
      ParquetRecords.of(QaRow.class).readWhere(file, "id", idPrefix, consumer);
    }
  }

  /** Files are sorted by the ids of rollouts: looks these up first, in two columns. */
  @Override
  public void trajectories(String questionId, Consumer<Trajectory> consumer) throws IOException {
    ParquetRecords<Trajectory> rollouts = ParquetRecords.of(Trajectory.class);
    for (Path file : parquetIn("trajectories")) {
      Set<String> ids = new HashSet<>();
      rollouts.readWhereEqual(file, "id", "question_id", questionId, ids::add);
      rollouts.readWhereIn(
          file,
          "id",
          ids,
          rollout -> {
            if (rollout.questionId().equals(questionId)) {
              consumer.accept(rollout);
            }
          });
    }
  }

  @Override
  public void rejections(String keyPrefix, Consumer<Rejection> consumer) throws IOException {
    for (Path file : parquetIn("rejected")) {
      ParquetRecords.of(Rejection.class).readWhere(file, "key", keyPrefix, consumer);
    }
  }

  private List<Path> files(List<Side> sides) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Side side : sides) {
      files.addAll(Shards.list(folder.resolve("qa"), side.toString()));
    }
    return files;
  }

  private List<Path> parquetIn(String name) throws IOException {
    Path tables = folder.resolve(name);
    if (!Files.isDirectory(tables)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(tables)) {
      return files.filter(file -> file.toString().endsWith(".parquet")).sorted().toList();
    }
  }
}
