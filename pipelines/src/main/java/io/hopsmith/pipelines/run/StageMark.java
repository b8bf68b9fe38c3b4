package io.hopsmith.pipelines.run;

import io.hopsmith.schemas.Rejection;
import java.util.SortedMap;

/**
 * The {@code _SUCCESS} file of a completed stage.
 *
 * @param counts what came of it
 * @param content hash of the names and bytes of its reproducible files
 * @param inputs {@code content} of the stages that it read, as it read them
 */
record StageMark(StageCounts counts, String content, SortedMap<Rejection.Stage, String> inputs) {}
