package io.hopsmith.agents.crawl;

import io.hopsmith.agents.archive.Journal;
import io.hopsmith.agents.archive.JournalFetcher;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.GuardedFetcher;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A crawl with a journal, in this process or in one of its own that can be killed. */
final class ResumedCrawl {
  private ResumedCrawl() {}

  /** Crawls in a process of its own: arguments are the folder of the journal and the seed. */
  public static void main(String[] args) throws IOException {
    System.out.println(crawl(Path.of(args[0]), args[1]).pages().size());
  }

  static SiteCrawlResult crawl(Path journalFolder, String seed) throws IOException {
    CrawlSettings settings = settings();
    try (Journal journal = Journal.open(journalFolder, settings.fetch(), Urls::normalise)) {
      SiteCrawler.Source source =
          crawl ->
              new JournalFetcher(
                  new GuardedFetcher(settings.fetch(), HostRoutes.none(), crawl.seedOrigins()),
                  journal,
                  Optional.empty(),
                  settings.clock());
      return new SiteCrawler(settings, source, new PlainReader())
          .crawl(SiteCrawl.ofSeeds(List.of(seed)));
    }
  }

  static CrawlSettings settings() {
    FetchSettings.Pace quick = Paces.quick(Duration.ofSeconds(30));
    return CrawlSettings.defaults()
        .withFetch(FetchSettings.defaults().withPace(quick))
        .withLimits(new CrawlSettings.Limits(2_000, 50, 100_000, 5, 100_000))
        .asOf(Instant.parse("2026-01-01T00:00:00Z"));
  }
}
