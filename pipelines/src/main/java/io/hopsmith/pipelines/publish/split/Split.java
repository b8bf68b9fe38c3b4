package io.hopsmith.pipelines.publish.split;

import java.io.IOException;

/**
 * Decides what becomes of verified rows: of rows with one id, and of those that repeat an earlier
 * or another one, one stays; answers that too many have, rows that bridge the sides, what is beyond
 * a cap or a share go; the others get their groups. See {@link
 * io.hopsmith.validators.split.RowSplit} for the rules.
 */
public final class Split {
  /** Rows, with those of earlier datasets, that are decided in memory: some 50 MB. */
  private static final long IN_MEMORY_ROWS = 20_000;

  /** Links and clashes that are worked off in memory: some 100 MB. */
  private static final long IN_MEMORY_LINKS = 200_000;

  private Split() {}

  /** Decides over the rows of a job. */
  public static Decisions decide(SplitJob job) throws IOException {
    return decide(job, IN_MEMORY_ROWS, IN_MEMORY_LINKS);
  }

  static Decisions decide(SplitJob job, long inMemoryRows, long inMemoryLinks) throws IOException {
    EarlierTables earlier = new EarlierTables(job.settings().selection().previous());
    return job.count() + earlier.count() <= inMemoryRows
        ? new InMemorySplit(job).decide()
        : new DistributedSplit(job, inMemoryLinks).decide();
  }
}
