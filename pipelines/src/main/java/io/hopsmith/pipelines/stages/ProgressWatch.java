package io.hopsmith.pipelines.stages;

import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.schemas.Rejection;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import org.apache.beam.sdk.PipelineResult;
import org.apache.beam.sdk.metrics.MetricNameFilter;
import org.apache.beam.sdk.metrics.MetricResult;
import org.apache.beam.sdk.metrics.MetricsFilter;

/**
 * Reads a running pipeline's counter of finished elements and tells a listener. On runners whose
 * counters arrive late and whose workers are elsewhere, the listener hears the same number for a
 * while.
 */
public final class ProgressWatch implements Consumer<PipelineResult> {
  /** Namespace of the counters; their names are the stages'. */
  public static final String NAMESPACE = "hopsmith";

  private final Rejection.Stage stage;
  private final long total;
  private final LongFunction<String> waitingFor;
  private final StageProgress listener;
  private final long start = System.nanoTime();
  private final long before;

  /**
   * A watch that starts now.
   *
   * @param total elements to do; -1 while unknown
   */
  public ProgressWatch(
      Rejection.Stage stage, long total, String waitingFor, StageProgress listener) {
    this(stage, total, done -> waitingFor, listener);
  }

  /**
   * A watch that starts now.
   *
   * @param total elements to do; -1 while unknown
   * @param waitingFor what the stage waits for when so many elements are done
   */
  public ProgressWatch(
      Rejection.Stage stage, long total, LongFunction<String> waitingFor, StageProgress listener) {
    this.stage = stage;
    this.total = total;
    this.waitingFor = waitingFor;
    this.listener = listener;
    before = DoneCounter.here(stage).sum();
  }

  @Override
  public void accept(PipelineResult result) {
    long done = done(result);
    double seconds = Math.max(1e-3, (System.nanoTime() - start) / 1e9);
    listener.update(
        new StageProgress.Update(stage, done, total, done / seconds, waitingFor.apply(done)));
  }

  private long done(PipelineResult result) {
    MetricsFilter mine =
        MetricsFilter.builder()
            .addNameFilter(MetricNameFilter.named(NAMESPACE, stage.name()))
            .build();
    long done = 0;
    for (MetricResult<Long> counter : result.metrics().queryMetrics(mine).getCounters()) {
      done += counter.getAttempted();
    }
    return Math.max(done, DoneCounter.here(stage).sum() - before);
  }
}
