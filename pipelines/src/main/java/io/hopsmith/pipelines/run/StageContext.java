package io.hopsmith.pipelines.run;

import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.PipelineResult;

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

  /**
   * Runs a pipeline as {@link BeamRun#run}; afterwards the output holds nothing that a killed
   * worker has left half written.
   */
  public void run(Pipeline pipeline, Consumer<PipelineResult> watch) throws IOException {
    beam.run(pipeline, watch);
    Folders.deleteHidden(output);
  }

  /** Folder of a completed stage. */
  public Path input(Rejection.Stage stage) {
    return folder.stage(stage);
  }
}
