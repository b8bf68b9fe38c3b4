package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.stages.SharedResource;
import java.io.IOException;

/**
 * Keeps a run's engine open between stages that follow each other in this JVM, so that verification
 * finds what generation remembers: rollouts, query vectors. Opens nothing itself.
 */
public final class EngineLease implements AutoCloseable {
  private SharedResource.Lease lease = SharedResource.Lease.NONE;

  /**
   * From now on the engine over the run's complete crawl and index stays open once it is opened; an
   * earlier lease ends.
   *
   * @throws RunFailure when the crawled pages cannot be listed
   */
  public void over(RunFolder run, EngineSettings settings) {
    end();
    try {
      lease = SharedResource.lease(Engines.over(run, settings));
    } catch (IOException e) {
      throw new RunFailure(
          "cannot list the crawled pages in %s: %s; run 'hopsmith crawl' again"
              .formatted(run.root(), e.getMessage()),
          e);
    }
  }

  /** Ends the lease, if there is one. */
  public void end() {
    SharedResource.Lease ended = lease;
    lease = SharedResource.Lease.NONE;
    ended.close();
  }

  @Override
  public void close() {
    end();
  }
}
