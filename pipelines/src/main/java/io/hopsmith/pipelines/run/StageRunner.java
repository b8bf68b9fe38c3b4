package io.hopsmith.pipelines.run;

import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Runs stages in a run's folder.
 *
 * @param folder the folder
 * @param beam how to run Beam pipelines
 * @param progress whom to tell
 */
public record StageRunner(RunFolder folder, BeamRun beam, StageProgress progress) {

  /** Times that a staged folder is deleted which comes back, and the pause after each. */
  private static final int PASSES = 10;

  private static final int PAUSE_MS = 50;

  /** Leaves the stage as it is where it is complete and up to date, else runs it. */
  public StageResult resume(Stage stage) {
    if (!folder.isCurrent(stage.name())) {
      return rerun(stage);
    }
    progress.kept(stage.name());
    return StageResult.ofKept(folder.counts(stage.name()).orElseThrow());
  }

  /**
   * Runs the stage and puts its folder in the place of an earlier one. When it fails, the earlier
   * one stays as it was.
   *
   * @throws RunFailure when an input is missing or was itself made from something else than is
   *     there now, when reading or writing fails, or as the stage says
   */
  public StageResult rerun(Stage stage) {
    for (Rejection.Stage input : stage.inputs()) {
      requireComplete(stage, input);
      requireCurrent(stage, input);
    }
    long start = System.nanoTime();
    try {
      progress.begun(stage.name());
      StageContext context = context(stage);
      StageCounts counts = stage.run(context).conserved();
      folder.complete(stage, counts);
      stage.completed(context);
      return StageResult.ofRun(counts, Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException | RunFailure e) {
      throw failure(stage, e);
    } finally {
      discardStaged(stage.name());
    }
  }

  private RunFailure failure(Stage stage, Exception e) {
    Optional<String> fullDisk = FullDisk.complaint(e);
    if (fullDisk.isPresent()) {
      return new RunFailure(
          "stage %s found the disk of %s full (%s): free space there and run the same command again, which goes on from the complete stages, or choose another output.folder (--out DIR)"
              .formatted(label(stage.name()), folder.root(), fullDisk.get()),
          e);
    }
    return e instanceof RunFailure known
        ? known
        : new RunFailure(
            "stage %s failed in %s: %s; nothing of it was kept, run it again when that is mended"
                .formatted(label(stage.name()), folder.root(), e.getMessage()),
            e);
  }

  private StageContext context(Stage stage) throws IOException {
    Path staged = folder.staged(stage.name());
    Folders.delete(staged);
    Files.createDirectories(staged);
    String job =
        "hopsmith %s %s %s"
            .formatted(folder.identity().runId(), label(stage.name()), folder.jobMark());
    return new StageContext(
        folder, staged, folder.work(stage.name()), beam.withJobName(job), progress);
  }

  private void requireComplete(Stage stage, Rejection.Stage input) {
    if (folder.counts(input).isEmpty()) {
      throw new RunFailure(
          "stage %s reads what stage %s writes, but %s has no %s: run 'hopsmith %s' first"
              .formatted(
                  label(stage.name()),
                  label(input),
                  folder.stage(input),
                  RunFolder.SUCCESS_FILE,
                  label(input)));
    }
  }

  private void requireCurrent(Stage stage, Rejection.Stage input) {
    folder
        .changedInput(input)
        .ifPresent(
            changed -> {
              throw new RunFailure(
                  "stage %s reads %s, which stage %s made from another result of stage %s than is there now: run 'hopsmith %s' first"
                      .formatted(
                          label(stage.name()),
                          folder.stage(input),
                          label(input),
                          label(changed),
                          label(input)));
            });
  }

  /**
   * Deletes what a stage has staged, and once more what threads of a failed pipeline have written
   * since that were still at work.
   */
  private void discardStaged(Rejection.Stage stage) {
    Path staged = folder.staged(stage);
    Optional<IOException> last = Optional.empty();
    for (int pass = 0; pass < PASSES && Files.exists(staged); pass++) {
      last = tryToDelete(staged);
    }
    last.ifPresent(
        e -> {
          throw new RunFailure("cannot delete %s: %s; delete it by hand".formatted(staged, e), e);
        });
  }

  private static Optional<IOException> tryToDelete(Path staged) {
    try {
      Folders.delete(staged);
      Thread.sleep(PAUSE_MS);
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static String label(Rejection.Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }
}
