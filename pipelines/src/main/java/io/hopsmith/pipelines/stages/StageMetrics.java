package io.hopsmith.pipelines.stages;

import io.hopsmith.schemas.Rejection;
import java.io.Serializable;
import java.util.Locale;
import org.apache.beam.sdk.metrics.Counter;
import org.apache.beam.sdk.metrics.Metrics;

/**
 * A stage's Beam counters, which runners hand on to whatever watches them: in namespace {@value
 * ProgressWatch#NAMESPACE} {@code STAGE.in}, {@code STAGE.out} and {@code STAGE.rejected.REASON},
 * as {@code generate.rejected.GATE_1}. As for the stage's counts, in = out + rejected; but what
 * workers lost or repeated counts again, so these are for watching and not for accounts. To be
 * called by the thread that processes a bundle.
 */
public final class StageMetrics implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String stage;
  private final Counter in;
  private final Counter out;

  public StageMetrics(Rejection.Stage stage) {
    this.stage = stage.name().toLowerCase(Locale.ROOT);
    in = counter("in");
    out = counter("out");
  }

  /** So many elements more were passed on. */
  public void out(long elements) {
    in.inc(elements);
    out.inc(elements);
  }

  /** One element more was refused. */
  public void rejected(Rejection rejection) {
    in.inc();
    counter("rejected." + rejection.reason()).inc();
  }

  private Counter counter(String name) {
    return Metrics.counter(ProgressWatch.NAMESPACE, stage + "." + name);
  }
}
