package io.hopsmith.pipelines.stages;

import java.util.function.Supplier;
import org.apache.beam.sdk.transforms.DoFn;

/**
 * A function whose work mostly waits: so much of a bundle is under way at a time as it is told,
 * whatever the runner has of threads, and all of it has ended when the bundle has. Runners that put
 * many keys into a bundle, as Flink does, need no more than one thread of their own for hundreds of
 * calls; the DirectRunner, which makes a bundle of every key, wants few keys with much in them.
 *
 * @param <I> what comes in
 * @param <O> the main output
 * @param <R> what comes of one piece of work
 */
public abstract class InFlightFn<I, O, R> extends DoFn<I, O> {
  private static final long serialVersionUID = 1L;
  private final int atATime;
  private transient InFlight<R> inFlight;

  /**
   * A function.
   *
   * @param atATime pieces of work under way at a time, in each thread of the runner; 1 to work in
   *     that thread
   */
  protected InFlightFn(int atATime) {
    this.atATime = atATime;
  }

  /** Puts out what came of one piece; called by the runner's thread. */
  protected abstract void emit(R result, BundleOutput out);

  /** Begins a piece of work, when there is room for it. */
  protected final void begin(Supplier<R> work, BundleOutput out) {
    if (inFlight == null) {
      inFlight = new InFlight<>(atATime);
    }
    inFlight.add(work, result -> emit(result, out));
  }

  /** Waits for all work of the bundle. */
  @FinishBundle
  public final void finish(FinishBundleContext context) {
    if (inFlight != null) {
      inFlight.finish(result -> emit(result, BundleOutput.of(context)));
    }
  }

  /** Ends what is under way; to be called before what the work uses is closed. */
  protected final void stop() {
    if (inFlight != null) {
      inFlight.close();
      inFlight = null;
    }
  }
}
