package io.hopsmith.pipelines.stages.verify;

import java.io.Serializable;

/**
 * What every row of a run says of where it came from.
 *
 * @param runId name of the run
 * @param codeVersion version of the program
 * @param randomSeed the run's seed
 */
public record RowSource(String runId, String codeVersion, long randomSeed)
    implements Serializable {}
