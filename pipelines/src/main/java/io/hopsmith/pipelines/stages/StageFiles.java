package io.hopsmith.pipelines.stages;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where a stage's rows, rejections and trajectories lie: {@code FOLDER/NAME-*.parquet}, {@code
 * FOLDER/rejected/rejected-*.parquet}, {@code FOLDER/trajectories/trajectories-*.parquet}.
 *
 * @param folder the stage's folder
 * @param name first part of the row files' names
 * @param shards number of files of rows, and of trajectories; rejections are one file
 */
public record StageFiles(Path folder, String name, int shards) {
  private static final String REJECTED = "rejected";
  private static final String TRAJECTORIES = "trajectories";
  private static final String LIVE = "live";

  private static final Map<Rejection.Stage, String> NAMES =
      Map.of(
          Rejection.Stage.CRAWL, "pages",
          Rejection.Stage.INDEX, "entities",
          Rejection.Stage.GENERATE, "candidates",
          Rejection.Stage.VERIFY, "qa");

  /**
   * Where a stage's rows lie: pages, entities, candidates, or verified rows as {@code qa}.
   *
   * @param folder the stage's folder, staged or complete
   */
  public static StageFiles of(Rejection.Stage stage, Path folder, int shards) {
    return new StageFiles(folder, NAMES.get(stage), shards);
  }

  /** The row files of a complete stage. */
  public static List<Path> complete(RunFolder run, Rejection.Stage stage) throws IOException {
    return Shards.list(run.stage(stage), NAMES.get(stage));
  }

  public Shards rows() {
    return Shards.in(folder, name, shards);
  }

  public Shards rejections() {
    return Shards.in(folder.resolve(REJECTED), REJECTED, 1);
  }

  public Shards trajectories() {
    return Shards.in(folder.resolve(TRAJECTORIES), TRAJECTORIES, shards);
  }

  /** Where pages of the live web lie that the stage's rows rest on. */
  public Shards livePages() {
    return Shards.in(folder.resolve(LIVE), LIVE, shards);
  }

  /** The files of such pages in a stage's folder; none where it searched no live web. */
  public static List<Path> livePageFiles(Path folder) throws IOException {
    return Shards.list(folder.resolve(LIVE), LIVE);
  }

  /** The row files that are there. */
  public List<Path> rowFiles() throws IOException {
    return Shards.list(folder, name);
  }

  /** The files of rejections in a stage's folder; none when it wrote none. */
  public static List<Path> rejectionFiles(Path folder) throws IOException {
    return Shards.list(folder.resolve(REJECTED), REJECTED);
  }

  /** The files of trajectories in a stage's folder; none when it wrote none. */
  public static List<Path> trajectoryFiles(Path folder) throws IOException {
    return Shards.list(folder.resolve(TRAJECTORIES), TRAJECTORIES);
  }

  /** Counts what was written; right even when a runner repeated bundles. */
  public StageCounts counts(Rejection.Stage stage, long in) throws IOException {
    Map<Rejection.Reason, Long> rejected = new EnumMap<>(Rejection.Reason.class);
    for (Path file : rejectionFiles(folder)) {
      ParquetRecords.of(Rejection.class)
          .read(file, rejection -> rejected.merge(rejection.reason(), 1L, Long::sum));
    }
    return StageCounts.of(stage, in, ParquetRecords.count(rowFiles()), rejected);
  }
}
