package io.hopsmith.pipelines.run;

import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** One step of a run, from folders of other stages to a folder of its own. */
public interface Stage {

  /** Which stage; decides the folder that it fills. */
  Rejection.Stage name();

  /** Stages whose folders it reads; they have to be complete. */
  List<Rejection.Stage> inputs();

  /**
   * Fills {@code context.output()}, an empty folder that is renamed into place afterwards, and
   * counts. Nothing outside that folder and {@code context.work()} is written.
   *
   * @throws RunFailure when there is no point in going on, with the remedy
   * @throws IOException when reading or writing fails
   */
  StageCounts run(StageContext context) throws IOException;

  /**
   * Called when what {@link #run} filled is in its place: tidies up the work folder.
   *
   * @throws IOException when that fails; the stage is complete all the same
   */
  default void completed(StageContext context) throws IOException {}

  /**
   * Whether the stage writes the same bytes to this file whenever it reads the same. Files that
   * hold something at random do not count where stages that read them ask whether it has changed.
   */
  default boolean isReproducible(Path file) {
    return true;
  }
}
