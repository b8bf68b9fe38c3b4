package io.hopsmith.pipelines.run;

import java.time.Duration;

/**
 * What a run did about one stage. How long it took is no part of what it wrote, which is the same
 * however long it takes.
 *
 * @param counts what came of the stage
 * @param took wall time; zero when it was kept
 * @param kept whether it was complete before and nothing was done
 */
public record StageResult(StageCounts counts, Duration took, boolean kept) {

  static StageResult ofRun(StageCounts counts, Duration took) {
    return new StageResult(counts, took, false);
  }

  static StageResult ofKept(StageCounts counts) {
    return new StageResult(counts, Duration.ZERO, true);
  }
}
