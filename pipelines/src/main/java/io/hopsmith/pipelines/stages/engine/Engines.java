package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;

/** Where a run's engine is opened from. */
public final class Engines {
  private Engines() {}

  /** The engine over a run's complete crawl and index. */
  public static EngineSpec over(RunFolder run, EngineSettings settings) throws IOException {
    return new EngineSpec(
        run.stage(Rejection.Stage.INDEX).toString(),
        run.content(Rejection.Stage.INDEX),
        StageFiles.complete(run, Rejection.Stage.CRAWL).stream().map(Path::toString).toList(),
        settings);
  }
}
