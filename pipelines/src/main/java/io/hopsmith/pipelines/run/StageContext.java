package io.hopsmith.pipelines.run;

import io.hopsmith.schemas.Rejection;
import java.nio.file.Path;

/**
 * What a stage is given.
 *
 * @param folder the run's folder; completed stages are read from {@link RunFolder#stage}
 * @param output empty folder to fill, on the same file system as its final place
 * @param work folder for things that survive a killed attempt (caches, frontiers)
 * @param beam how to run Beam pipelines
 * @param progress whom to tell
 */
public record StageContext(
    RunFolder folder, Path output, Path work, BeamRun beam, StageProgress progress) {

  /** Folder of a completed stage. */
  public Path input(Rejection.Stage stage) {
    return folder.stage(stage);
  }
}
