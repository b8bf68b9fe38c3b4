package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.search.UnusableIndexException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Opens the index of a run for commands. */
final class IndexFolder {
  private IndexFolder() {}

  /**
   * The index of a run's folder, or of the run whose dataset folder this is. Loads the embedding
   * model, about half a second.
   */
  static CorpusIndex open(Path folder) throws UsageException {
    Path absolute = folder.toAbsolutePath().normalize();
    for (Path index : List.of(absolute.resolve("index"), absolute.resolveSibling("index"))) {
      if (Files.isDirectory(index)) {
        return open(folder, index);
      }
    }
    if (Files.exists(absolute) && !Files.isExecutable(absolute)) { // nothing in it can be seen then
      throw new UsageException(
          "%s is no folder that this user may look into; name the folder of a run"
              .formatted(folder));
    }
    throw new UsageException(
        "no index in %s; name the folder of a run, or run 'hopsmith index' first"
            .formatted(folder));
  }

  private static CorpusIndex open(Path folder, Path index) throws UsageException {
    try {
      return CorpusIndex.open(index, MiniLmEmbedder.of(index, 1));
    } catch (UnusableIndexException e) {
      throw new UsageException(
          "the index of %s cannot be used: %s".formatted(folder, e.getMessage()), e);
    }
  }
}
