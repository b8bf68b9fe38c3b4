package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.Rejection;

/** Hears how far a stage is. Called from any thread, as often as is convenient. */
@FunctionalInterface
public interface ProgressListener {

  /** Takes note of the latest state. */
  void update(Progress progress);

  /**
   * How far a stage is.
   *
   * @param stage which stage
   * @param done elements finished, rejected ones included
   * @param expected elements to be done in all; 0 when unknown
   * @param rejected elements rejected so far
   * @param waitingFor what the stage is busy with or waits for, for a person; may be empty
   */
  record Progress(
      Rejection.Stage stage, long done, long expected, long rejected, String waitingFor) {}
}
