package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.schemas.Rejection.Stage;
import java.util.List;

/** Runs stages of a run in order; each reads what the one before left in the run's folder. */
@FunctionalInterface
public interface RunStages {

  /**
   * Runs the stages.
   *
   * @param config the whole run
   * @param stages in order, at least one
   * @param beamOptions options of the Beam runner as {@code --name=value}; may be empty
   * @param progress told of progress
   * @return what was done about every stage, in order
   * @throws io.hopsmith.pipelines.run.RunFailure when a stage cannot finish; nothing half-made is
   *     published
   */
  List<StageResult> run(
      RunConfig config, List<Stage> stages, List<String> beamOptions, StageProgress progress);
}
