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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A published dataset in a folder of Parquet files. */
final class ParquetDataset implements DatasetReader {
  private final Path folder;

  private ParquetDataset(Path folder) {
    this.folder = folder;
  }

  /** The dataset of a run's folder, or the folder itself when it is a dataset. */
  static ParquetDataset of(Path folder) throws UsageException {
    try {
      return new ParquetDataset(DatasetFolder.locate(folder));
    } catch (ExportException e) {
      throw new UsageException(e.getMessage(), e);
    }
  }

  @Override
  public void rows(List<Side> sides, Consumer<QaRow> consumer) throws IOException {
    for (Side side : sides) {
      read(QaRow.class, Shards.list(folder.resolve("qa"), side.toString()), consumer);
    }
  }

  @Override
  public void trajectories(Consumer<Trajectory> consumer) throws IOException {
    read(Trajectory.class, parquetIn("trajectories"), consumer);
  }

  @Override
  public void rejections(Consumer<Rejection> consumer) throws IOException {
    read(Rejection.class, parquetIn("rejected"), consumer);
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

  private static <T extends Record> void read(Class<T> type, List<Path> files, Consumer<T> consumer)
      throws IOException {
    for (Path file : files) {
      ParquetRecords.of(type).read(file, consumer);
    }
  }
}
