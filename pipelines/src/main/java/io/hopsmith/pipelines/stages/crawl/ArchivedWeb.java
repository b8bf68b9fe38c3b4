package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.Archive;
import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.Sites;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An archive as a web to crawl. One that says which seeds filled it is crawled from these like the
 * network then, which gives the same pages under the same configuration; of any other, every answer
 * is a page to read, within the patterns and caps, and links are not followed.
 *
 * @param first its first round
 * @param crawler how it is crawled
 */
record ArchivedWeb(CrawlRounds first, CrawlerSpec crawler) {

  static ArchivedWeb of(Archive archive, String path, CrawlPlan plan, RoundTotals totals) {
    CrawlerSpec crawler = plan.crawler().from(new CrawlSource.Archived(path));
    CrawlRounds.Limits limits = plan.limits();
    List<String> seeds =
        Starts.of(
            archive.seeds().stream().map(ArchiveSeeds::seed).flatMap(Optional::stream).toList(),
            crawler,
            totals);
    if (!seeds.isEmpty()) {
      List<String> sites =
          Stream.concat(limits.sites().stream(), seeds.stream().map(Sites::of)).distinct().toList();
      CrawlRounds.Limits wider =
          new CrawlRounds.Limits(limits.maxRounds(), limits.anySite(), sites, limits.scope());
      return new ArchivedWeb(CrawlRounds.first(wider, seeds), crawler);
    }
    CrawlSettings.Scope scope = crawler.settings().scope();
    List<String> urls =
        archive.urls().stream().filter(url -> scope.covers(url) && !isRobots(url)).toList();
    return new ArchivedWeb(
        CrawlRounds.first(new CrawlRounds.Limits(1, false, List.of(), scope), urls),
        crawler.withScope(scope.ofSeedsAlone()));
  }

  private static boolean isRobots(String url) {
    return url.matches("https?://[^/?]+/robots\\.txt");
  }
}
