package io.hopsmith.pipelines.cli;

import io.hopsmith.pipelines.config.RunConfig;
import io.hopsmith.pipelines.run.StageResult;
import io.hopsmith.schemas.Rejection.Stage;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;

/**
 * A small part of a configured run, under a name of its own.
 *
 * @param runner of stages
 * @param name behind the run's name, e.g. {@code preview}
 * @param rows candidates to make
 * @param pages of each site, at most
 */
record SampleRun(RunStages runner, String name, int rows, int pages) {

  /** What makes a whole run small, as settings of the configuration. */
  List<String> settings(RunConfig whole) {
    return List.of(
        "run.name=%s-%s".formatted(whole.run().name(), name),
        "generate.target_rows=" + rows,
        "crawl.max_pages_per_site=" + Math.min(pages, whole.crawl().maxPagesPerSite()));
  }

  /**
   * Runs stages of it, with progress.
   *
   * @param small the run that the settings gave
   * @param err where progress goes
   */
  List<StageResult> run(RunConfig small, List<Stage> stages, PrintWriter err) {
    ProgressPrinter progress =
        new ProgressPrinter(err, Boolean.getBoolean("hopsmith.terminal"), InstantSource.system());
    try {
      return runner.run(small, stages, List.of(), progress);
    } finally {
      progress.clear();
    }
  }
}
