package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.ArchiveWriter;
import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.schemas.Seed;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a run crawls.
 *
 * @param seeds URLs, folders and archives, at least one
 * @param limits of the rounds
 * @param crawler how workers crawl
 * @param nearDuplicates similarity from which a page is refused as a copy of another one, 0.5 to 1;
 *     empty to keep all
 * @param masked whether the crawler masks personal data, which is counted then
 * @param shards files of pages
 * @param archive what an archive of all answers says of itself; empty to keep none
 */
public record CrawlPlan(
    List<Seed> seeds,
    CrawlRounds.Limits limits,
    CrawlerSpec crawler,
    OptionalDouble nearDuplicates,
    boolean masked,
    int shards,
    Optional<ArchiveWriter.About> archive) {

  /** A crawl that keeps no archive. */
  public CrawlPlan(
      List<Seed> seeds,
      CrawlRounds.Limits limits,
      CrawlerSpec crawler,
      OptionalDouble nearDuplicates,
      boolean masked,
      int shards) {
    this(seeds, limits, crawler, nearDuplicates, masked, shards, Optional.empty());
  }

  public CrawlPlan {
    seeds = List.copyOf(seeds);
    for (Seed seed : seeds) {
      if (seed.kind() == Seed.Kind.ENTITY) {
        throw new IllegalArgumentException(
            "seed '"
                + seed.value()
                + "' names an entity; a crawl starts from URLs, folders and archives");
      }
    }
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException(
          "a crawl needs at least one URL, folder or archive as a seed");
    }
  }

  List<String> values(Seed.Kind kind) {
    return seeds.stream().filter(s -> s.kind() == kind).map(Seed::value).distinct().toList();
  }
}
