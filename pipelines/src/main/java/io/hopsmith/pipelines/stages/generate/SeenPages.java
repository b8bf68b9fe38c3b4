package io.hopsmith.pipelines.stages.generate;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.io.Shards;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.PublishedPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Pages that an earlier version of the dataset was made of and that have not changed since, each as
 * a line of its id.
 */
final class SeenPages {
  private final Set<String> unchanged = new HashSet<>();

  private SeenPages() {}

  /**
   * Compares pages with those of a dataset.
   *
   * @param dataset its folder
   * @param pages files of this run's pages
   */
  static SeenPages of(Path dataset, List<Path> pages) throws IOException {
    Set<String> listed = new HashSet<>();
    for (Path file : Shards.list(dataset.resolve("pages"), "pages")) {
      ParquetRecords.of(PublishedPage.class)
          .readPairs(file, "id", "sha256", (id, hash) -> listed.add(id + " " + hash));
    }
    SeenPages seen = new SeenPages();
    for (Path file : pages) {
      ParquetRecords.of(Page.class)
          .readPairs(
              file,
              "id",
              "sha256",
              (id, hash) -> {
                if (listed.contains(id + " " + hash)) {
                  seen.unchanged.add(id);
                }
              });
    }
    return seen;
  }

  /** Whether an earlier run has asked about the entity, and no page about it is new or changed. */
  boolean coverAllOf(Entity seed) {
    return unchanged.containsAll(seed.pageIds());
  }
}
