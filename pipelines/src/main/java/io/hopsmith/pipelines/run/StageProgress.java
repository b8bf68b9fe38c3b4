package io.hopsmith.pipelines.run;

import io.hopsmith.schemas.Rejection;

/** Told of every stage, and about once a second, from one thread, how far a running one is. */
@FunctionalInterface
public interface StageProgress {
  /** Tells nobody. */
  StageProgress SILENT = update -> {};

  void update(Update update);

  /** A stage was complete already and is left as it is. */
  default void kept(Rejection.Stage stage) {}

  /** A stage begins. */
  default void begun(Rejection.Stage stage) {}

  /**
   * How far a stage is.
   *
   * @param stage which
   * @param done elements finished so far, rejected ones included; never less than before
   * @param total elements to do; -1 while unknown
   * @param perSecond mean rate since the stage began
   * @param waitingFor what the stage waits for, for a person
   */
  record Update(
      Rejection.Stage stage, long done, long total, double perSecond, String waitingFor) {}
}
