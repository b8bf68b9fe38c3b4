package io.hopsmith.agents.crawl;

import static io.hopsmith.schemas.Rejection.Reason.CRAWL_LIMIT;
import static io.hopsmith.schemas.Rejection.Reason.HTTP_STATUS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that have too much to do. */
@Timeout(60)
class BusyServerTest {
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
  void asksAgainAfterATemporaryRefusal() {
    AtomicInteger calls = new AtomicInteger();
    server.on("/", exchange -> answer(exchange, calls.incrementAndGet() < 3 ? 429 : 200, "0"));
    assertThat(RoughCrawl.of(server, "/").pages()).hasSize(1);
    assertThat(server.asked()).containsExactly("/robots.txt", "/", "/", "/");
  }

  @Test
  void givesUpOnALastingRefusal() {
    server.status("/", 429);
    assertThat(RoughCrawl.of(server, "/").rejections())
        .extracting(Rejection::reason, Rejection::detail)
        .containsExactly(tuple(HTTP_STATUS, "status 429 Too Many Requests; a start URL"));
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void waitsAsLongAsRetryAfterSays() {
    List<Long> times = new CopyOnWriteArrayList<>();
    server.on(
        "/",
        exchange -> {
          times.add(System.nanoTime());
          answer(exchange, times.size() < 2 ? 503 : 200, "1");
        });
    assertThat(RoughCrawl.of(server, "/").pages()).hasSize(1);
    assertThat(Duration.ofNanos(times.get(1) - times.get(0)).toMillis())
        .isGreaterThanOrEqualTo(1_000);
  }

  @Test
  void leavesAHostAloneThatAsksForALongPause() {
    server
        .page("/", RoughCrawl.links("/a", "/b"))
        .on("/a", exchange -> answer(exchange, 503, "3600"))
        .page("/b", "<p>not now</p>");
    URI at = URI.create(server.url("/"));
    HostRoutes routes =
        new HostRoutes(Map.of("busy.example", new InetSocketAddress(at.getHost(), at.getPort())));

    SiteCrawlResult result =
        RoughCrawl.crawler(routes).crawl(SiteCrawl.ofSeeds(List.of("http://busy.example/")));

    assertThat(result.pages()).extracting(Page::url).containsExactly("http://busy.example/");
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(
            tuple("http://busy.example/a", HTTP_STATUS),
            tuple("http://busy.example/b", CRAWL_LIMIT));
    assertThat(result.rejections().get(1).detail())
        .isEqualTo(
            "http://busy.example asked for a pause (Retry-After) over crawl.max_crawl_delay_ms"
                + " 5000; linked from http://busy.example/");
    assertThat(server.asked())
        .startsWith("/robots.txt", "/")
        .containsOnlyOnce("/a")
        .doesNotHaveDuplicates(); // "/b" may have been under way when "/a" was refused
  }

  @Test
  void leavesAHostAloneThatRefusesAgainAndAgain() {
    String[] paths = IntStream.range(0, 8).mapToObj(n -> "/p" + n).toArray(String[]::new);
    server.page("/", RoughCrawl.links(paths));
    for (String path : paths) {
      server.status(path, 429);
    }
    assertThat(RoughCrawl.of(server, "/").rejections())
        .extracting(Rejection::reason)
        .containsExactly(
            HTTP_STATUS,
            HTTP_STATUS,
            HTTP_STATUS,
            HTTP_STATUS,
            HTTP_STATUS,
            CRAWL_LIMIT,
            CRAWL_LIMIT,
            CRAWL_LIMIT);
    assertThat(server.asked()).hasSizeBetween(2 + 5 * 3, 2 + 5 * 3 + 3);
  }

  @Test
  void saysWhoAsks() {
    List<String> agents = new CopyOnWriteArrayList<>();
    server.on(
        "/",
        exchange -> {
          agents.add(exchange.getRequestHeaders().getFirst("User-Agent"));
          answer(exchange, 200, "0");
        });
    String agent = "Some-Bot/2 (+http://a.example/contact)";
    CrawlSettings settings =
        CrawlSettings.defaults().withFetch(FetchSettings.defaults().withUserAgent(agent));
    new SiteCrawler(settings, HostRoutes.none(), new PlainReader())
        .crawl(SiteCrawl.ofSeeds(List.of(server.url("/"))));
    assertThat(agents).containsExactly(agent);
  }

  private static void answer(HttpExchange exchange, int status, String retryAfter)
      throws IOException {
    exchange.getResponseHeaders().add("Retry-After", retryAfter);
    RoughServer.send(exchange, status, "text/html", "<p>here</p>");
  }
}
