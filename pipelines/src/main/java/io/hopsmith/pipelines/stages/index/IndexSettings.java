package io.hopsmith.pipelines.stages.index;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the index stage is told.
 *
 * @param shards search shards, each built by one worker
 * @param maxTokens word pieces of a passage that are embedded
 * @param languages ISO 639-1 codes of pages that are used; pages of unknown language always are
 * @param randomSeed the run's seed
 * @param evalPageShare share of pages for the evaluation side, more than the share of rows
 * @param base dataset that a version is added to, whose rows keep their sides
 */
public record IndexSettings(
    int shards,
    int maxTokens,
    List<String> languages,
    long randomSeed,
    double evalPageShare,
    Optional<Path> base) {
  public IndexSettings {
    languages = List.copyOf(languages);
  }
}
