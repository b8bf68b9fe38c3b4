package io.hopsmith.pipelines.publish;

import io.hopsmith.pipelines.run.StageCounts;
import java.util.List;

/**
 * One of the versions that a dataset has had, as its manifest lists them.
 *
 * @param version counted from 1
 * @param runId name of the run
 * @param configHash of its configuration
 * @param codeVersion version of the program
 * @param train rows that it added
 * @param eval rows that it added
 * @param pagesAsOf when the last of the pages was fetched that it added; empty where it is not
 *     known
 * @param stages counts per stage and reason
 */
record DatasetVersion(
    int version,
    String runId,
    String configHash,
    String codeVersion,
    long train,
    long eval,
    String pagesAsOf,
    List<StageCounts> stages) {
  DatasetVersion {
    stages = List.copyOf(stages);
  }
}
