package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What crawler4j 5.1.0 gets wrong when it is left to itself does not show in crawls. */
@Timeout(60)
class FrameDefectsTest {
  private static final long DELAY_MILLIS = 200;

  /** Five delays, and some room for the way of the first request; crawler4j waits half of them. */
  private static final long LEAST_MILLIS = 4 * DELAY_MILLIS;

  private final List<Long> times = new CopyOnWriteArrayList<>();
  private RoughServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RoughServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theWholeDelayIsKept() {
    serve("/", "/a", "/b", "/c", "/d", "/e");
    assertThat(crawl(Duration.ofMillis(DELAY_MILLIS)).pages()).hasSize(6);
    assertDelaysKept();
  }

  @Test
  void crawlDelayIsKept() {
    server.on(
        "/robots.txt",
        exchange ->
            RoughServer.send(exchange, 200, "text/plain", "User-agent: *\nCrawl-delay: 0.2\n"));
    serve("/", "/a", "/b", "/c", "/d", "/e");
    assertThat(crawl(Duration.ZERO).pages()).hasSize(6);
    assertDelaysKept();
  }

  @Test
  void seedsAreAskedOfRobotsTxt() {
    server.on(
        "/robots.txt",
        exchange -> RoughServer.send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /\n"));
    serve("/", "/a");
    assertThat(crawl(Duration.ZERO).rejections())
        .extracting(Rejection::reason)
        .containsExactly(Rejection.Reason.ROBOTS_DISALLOWED);
    assertThat(server.asked()).containsExactly("/robots.txt");
  }

  @Test
  void crawlsAtTheSameTimeShareNothing() throws IOException {
    try (RoughServer other = new RoughServer()) {
      String[] paths = IntStream.range(0, 40).mapToObj(n -> "/p" + n).toArray(String[]::new);
      for (RoughServer each : List.of(server, other)) {
        each.page("/", RoughCrawl.links(paths));
        Stream.of(paths).forEach(path -> each.page(path, "<p>" + path + "</p>"));
      }
      CompletableFuture<SiteCrawlResult> one =
          CompletableFuture.supplyAsync(() -> RoughCrawl.of(server, "/"));
      SiteCrawlResult two = RoughCrawl.of(other, "/");
      assertThat(urls(one.join())).hasSize(41).allMatch(url -> url.startsWith(server.url("/")));
      assertThat(urls(two)).hasSize(41).allMatch(url -> url.startsWith(other.url("/")));
    }
  }

  @Test
  void allThatWasReadIsThereWhenTheCrawlReturns() {
    String[] paths = IntStream.range(0, 30).mapToObj(n -> "/p" + n).toArray(String[]::new);
    server.page("/", RoughCrawl.links(paths));
    Stream.of(paths).forEach(path -> server.page(path, "<p>" + path + "</p>"));
    for (int times = 0; times < 10; times++) {
      assertThat(RoughCrawl.of(server, "/").pages()).hasSize(31);
    }
  }

  private void serve(String... paths) {
    for (String path : paths) {
      server.on(
          path,
          exchange -> {
            times.add(System.nanoTime());
            RoughServer.send(exchange, 200, "text/html", RoughCrawl.links(paths));
          });
    }
  }

  /** From the first to the last request: over all, for not every request travels equally fast. */
  private void assertDelaysKept() {
    assertThat(times).hasSize(6);
    assertThat(Duration.ofNanos(times.get(5) - times.get(0)).toMillis())
        .isGreaterThan(LEAST_MILLIS);
  }

  private static List<String> urls(SiteCrawlResult result) {
    return result.pages().stream().map(Page::url).toList();
  }

  private SiteCrawlResult crawl(Duration delay) {
    FetchSettings fetch = FetchSettings.defaults();
    FetchSettings.Pace pace =
        new FetchSettings.Pace(
            delay,
            fetch.pace().maxCrawlDelay(),
            fetch.pace().connectTimeout(),
            fetch.pace().readTimeout(),
            0,
            Duration.ZERO,
            16);
    return new SiteCrawler(
            CrawlSettings.defaults().withFetch(fetch.withPace(pace)),
            HostRoutes.none(),
            new PlainReader())
        .crawl(SiteCrawl.ofSeeds(List.of(server.url("/"))));
  }
}
