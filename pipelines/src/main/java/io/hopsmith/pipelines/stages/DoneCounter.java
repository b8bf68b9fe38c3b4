package io.hopsmith.pipelines.stages;

import io.hopsmith.schemas.Rejection;
import java.io.Serializable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * Counts a stage's finished elements: in a Beam counter, which every runner gathers but some show
 * only when a bundle of minutes has ended, and in this process, for whoever watches from within it.
 */
public final class DoneCounter implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Map<Rejection.Stage, LongAdder> HERE = new ConcurrentHashMap<>();

  private final Rejection.Stage stage;
  private final Counter counter;

  public DoneCounter(Rejection.Stage stage) {
    this.stage = stage;
    counter = Metrics.counter(ProgressWatch.NAMESPACE, stage.name());
  }

  /** One more element is finished. */
  public void inc() {
    counter.inc();
    here(stage).increment();
  }

  /** Elements of a stage that all its pipelines in this process have finished so far. */
  static LongAdder here(Rejection.Stage stage) {
    return HERE.computeIfAbsent(stage, s -> new LongAdder());
  }
}
