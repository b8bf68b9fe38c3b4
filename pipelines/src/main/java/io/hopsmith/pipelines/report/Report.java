package io.hopsmith.pipelines.report;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Makes {@code report.html} of a dataset's tables in one pass over each, and of what its manifest
 * says of the run. The same dataset gives the same bytes. In memory are counts and twenty rows with
 * their rollouts, whatever the number of rows; scratch files in the dataset's folder take some
 * hundred bytes a row meanwhile.
 */
public final class Report implements AutoCloseable {
  /** Its name in the dataset's folder. */
  public static final String FILE = "report.html";

  private static final int SAMPLES = 20;

  final RowTallies rows;
  final LeakCheck leaks;
  final AccuracyTable accuracy = new AccuracyTable();
  final RoundTable rounds = new RoundTable();
  final Samples samples = new Samples(SAMPLES);
  final RolloutTable rollouts = new RolloutTable();

  private Report(Path scratch) throws IOException {
    rows = new RowTallies(scratch);
    leaks = new LeakCheck(scratch);
  }

  /**
   * Writes the report into the dataset's folder; it appears complete or not at all.
   *
   * @throws IOException naming the table that cannot be read, or when writing fails
   */
  public static Path write(Path dataset, ReportHead head) throws IOException {
    Path staged = dataset.resolve(".tmp-" + FILE);
    Path scratch = Files.createTempDirectory(dataset, ".tmp-report-");
    try (Report report = new Report(scratch)) {
      report.read(dataset);
      Files.writeString(staged, new ReportPage(head, report).html());
      return Files.move(
          staged,
          dataset.resolve(FILE),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    } finally {
      Files.deleteIfExists(staged);
      Folders.delete(scratch);
    }
  }

  private void read(Path dataset) throws IOException {
    for (Side side : Side.values()) {
      for (Path file : Shards.list(dataset.resolve("qa"), side.toString())) {
        ParquetRecords.of(QaRow.class).read(file, this::add);
      }
    }
    for (Path file : StageFiles.rejectionFiles(dataset)) {
      ParquetRecords.of(Rejection.class).read(file, this::add);
    }
    for (Path file : StageFiles.trajectoryFiles(dataset)) {
      ParquetRecords.of(Trajectory.class).read(file, this::add);
    }
  }

  private void add(QaRow row) {
    rows.add(row);
    accuracy.add(row);
    rounds.add(row);
    leaks.add(row);
    samples.add(row);
  }

  private void add(Rejection rejection) {
    accuracy.add(rejection);
    rounds.add(rejection);
  }

  private void add(Trajectory rollout) {
    rollouts.add(rollout);
    samples.add(rollout);
  }

  @Override
  public void close() throws IOException {
    rows.close();
    leaks.close();
  }
}
