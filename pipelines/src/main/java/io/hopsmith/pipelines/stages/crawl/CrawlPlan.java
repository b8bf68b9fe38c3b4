package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.schemas.Seed;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a run crawls.
 *
 * @param seeds URLs and folders, at least one
 * @param limits of the rounds
 * @param crawler how workers crawl
 * @param nearDuplicates similarity from which a page is refused as a copy of another one, 0.5 to 1;
 *     empty to keep all
 * @param masked whether the crawler masks personal data, which is counted then
 * @param shards files of pages
 */
public record CrawlPlan(
    List<Seed> seeds,
    CrawlRounds.Limits limits,
    CrawlerSpec crawler,
    OptionalDouble nearDuplicates,
    boolean masked,
    int shards) {

  public CrawlPlan {
    seeds = List.copyOf(seeds);
    for (Seed seed : seeds) {
      if (seed.kind() == Seed.Kind.ENTITY) {
        throw new IllegalArgumentException(
            "seed '" + seed.value() + "' names an entity; a crawl starts from URLs and folders");
      }
    }
    if (seeds.isEmpty()) {
      throw new IllegalArgumentException("a crawl needs at least one URL or folder as a seed");
    }
  }

  List<String> values(Seed.Kind kind) {
    return seeds.stream().filter(s -> s.kind() == kind).map(Seed::value).distinct().toList();
  }
}
