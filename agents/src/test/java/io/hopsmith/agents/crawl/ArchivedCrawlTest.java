package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.archive.Archive;
import io.hopsmith.agents.archive.ArchiveFetcher;
import io.hopsmith.agents.archive.ArchiveWriter;
import io.hopsmith.agents.archive.Journal;
import io.hopsmith.agents.archive.JournalFetcher;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.GuardedFetcher;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import io.hopsmith.schemas.Page;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The archive of a crawl in the place of the servers, which are gone. */
@Timeout(60)
class ArchivedCrawlTest {
  @TempDir private Path folder;

  @Test
  void givesTheSamePagesAndRejectionsAtTheSameTimes() throws IOException {
    SiteCrawlResult live = liveCrawl();
    SiteCrawlResult again = crawl(archive(), live.pages().get(0).url());
    assertThat(live.pages()).hasSize(4);
    assertThat(live.rejections()).hasSize(7);
    assertThat(again.pages()).isEqualTo(live.pages());
    assertThat(again.rejections()).isEqualTo(live.rejections());
    assertThat(again.crossSiteLinks()).isEqualTo(live.crossSiteLinks());
    assertThat(again.redirects()).isEqualTo(live.redirects());
    assertThat(again.pages()).extracting(Page::fetchedAt).doesNotHaveDuplicates();
    assertThat(again.statistics().requests()).isZero();
  }

  @Test
  void oneTimeForAllPagesCountsForArchivedOnesToo() throws IOException {
    SiteCrawlResult live = liveCrawl();
    Instant asOf = Instant.parse("2030-01-01T00:00:00Z");
    SiteCrawlResult again =
        new SiteCrawler(
                settings().asOf(asOf), crawl -> new ArchiveFetcher(archive()), new PlainReader())
            .crawl(SiteCrawl.ofSeeds(List.of(live.pages().get(0).url())));
    assertThat(again.pages()).extracting(Page::fetchedAt).containsOnly(asOf);
  }

  private SiteCrawlResult liveCrawl() throws IOException {
    try (RoughServer server = server();
        Journal journal = Journal.open(folder.resolve("j"), settings().fetch(), Urls::normalise)) {
      SiteCrawler.Source source =
          crawl ->
              new JournalFetcher(
                  new GuardedFetcher(settings().fetch(), HostRoutes.none(), crawl.seedOrigins()),
                  journal,
                  Optional.empty(),
                  new Ticking());
      SiteCrawlResult live =
          new SiteCrawler(settings(), source, new PlainReader())
              .crawl(SiteCrawl.ofSeeds(List.of(server.url("/"))));
      new ArchiveWriter(new ArchiveWriter.About("t", "x", "x", List.of(server.url("/"))), 500)
          .write(folder.resolve("j"), folder.resolve("w"), Instant.EPOCH, Urls::normalise);
      return live;
    }
  }

  /** Pages, and everything that can go wrong with one. */
  private static RoughServer server() throws IOException {
    RoughServer server = new RoughServer();
    String[] links = {
      "/one?b=2&a=1",
      "/münchen",
      "/old",
      "/gone",
      "/shut",
      "/big",
      "/picture",
      "/reset",
      "/loop",
      "http://b.example/x",
      "http://[::1]:1/",
      "/empty",
      "/away"
    };
    server
        .page("/", RoughCrawl.links(links))
        .page("/one?a=1&b=2", "<p>one</p>")
        .page("/m%C3%BCnchen", "<p>two</p>")
        .page("/new", "<p>three</p>")
        .page("/big", "<p>" + "x".repeat(60_000))
        .page("/empty", "")
        .redirect("/old", "/older?ü")
        .redirect("/older?%C3%BC", "/new")
        .redirect("/loop", "/loop")
        .redirect("/away", "http://b.example/y")
        .status("/gone", 410)
        .page("/robots.txt", "User-agent: *\nDisallow: /shut\n")
        .on("/picture", exchange -> RoughServer.send(exchange, 200, "image/png", "png"))
        .on("/reset", exchange -> exchange.close());
    return server;
  }

  private Archive archive() {
    try {
      return Archive.open(folder.resolve("w"), settings().fetch(), Urls::normalise);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SiteCrawlResult crawl(Archive archive, String seed) {
    assertThat(archive.rejections()).isEmpty();
    assertThat(archive.seeds()).containsExactly(seed);
    return new SiteCrawler(settings(), crawl -> new ArchiveFetcher(archive), new PlainReader())
        .crawl(SiteCrawl.ofSeeds(List.of(seed)));
  }

  private static CrawlSettings settings() {
    return CrawlSettings.defaults()
        .withFetch(FetchSettings.defaults().withPace(Paces.quick(Duration.ofSeconds(5))))
        .withLimits(new CrawlSettings.Limits(100, 5, 50_000, 3, 100));
  }

  /** A second later each time. */
  private static final class Ticking extends Clock {
    private Instant now = Instant.parse("2026-01-01T00:00:00.5Z");

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      now = now.plusSeconds(1);
      return now;
    }
  }
}
