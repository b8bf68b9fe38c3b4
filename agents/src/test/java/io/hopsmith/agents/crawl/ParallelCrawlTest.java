package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Several requests at a time give what one at a time does. */
@Timeout(60)
class ParallelCrawlTest {
  private static final int PARALLEL = 16;

  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger mostUnderWay = new AtomicInteger();
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
  void asManyRequestsAreUnderWayAsAreAllowed() {
    String[] paths = paths("/p", PARALLEL);
    server.page("/", RoughCrawl.links(paths));
    CyclicBarrier allHere = new CyclicBarrier(PARALLEL);
    for (String path : paths) {
      server.on(
          path,
          exchange -> {
            meet(allHere);
            RoughServer.send(exchange, 200, "text/html", "<p>here</p>");
          });
    }
    assertThat(crawl(PARALLEL, 100, Duration.ZERO).pages()).hasSize(PARALLEL + 1);
  }

  @Test
  void neverMoreThanAllowed() {
    servePlainSite(60);
    crawl(5, 100, Duration.ZERO);
    assertThat(mostUnderWay).hasValueLessThanOrEqualTo(5);
  }

  @Test
  void aHostWithADelayIsAskedOneByOne() {
    servePlainSite(8);
    crawl(PARALLEL, 100, Duration.ofMillis(5));
    assertThat(mostUnderWay).hasValue(1);
  }

  @Test
  void aHostThatWishesForADelayIsAskedOneByOne() {
    servePlainSite(8);
    server.on(
        "/robots.txt",
        exchange ->
            RoughServer.send(exchange, 200, "text/plain", "User-agent: *\nCrawl-delay: 0.01\n"));
    crawl(PARALLEL, 100, Duration.ZERO);
    assertThat(mostUnderWay).hasValue(1);
  }

  @Test
  void thePageCapBoundsWhatIsFetched() {
    servePlainSite(60);
    SiteCrawlResult result = crawl(PARALLEL, 20, Duration.ZERO);
    assertThat(result.pages()).hasSize(20);
    assertThat(server.asked()).hasSize(1 + 20);
  }

  @Test
  void whateverAnswersFirstTheCrawlIsTheSame() {
    Random random = new Random(5);
    serveMixedSite(random);
    SiteCrawlResult one = crawl(1, 70, Duration.ZERO);
    List<String> asked = sorted(server.asked());
    for (int times = 0; times < 3; times++) {
      SiteCrawlResult many = crawl(PARALLEL, 70, Duration.ZERO);
      assertThat(many.pages()).isEqualTo(one.pages());
      assertThat(many.rejections()).isEqualTo(one.rejections());
      assertThat(many.redirects()).isEqualTo(one.redirects());
      assertThat(many.statistics().offered()).isEqualTo(one.statistics().offered());
    }
    List<String> again = new ArrayList<>();
    IntStream.range(0, 4).forEach(times -> again.addAll(asked));
    assertThat(sorted(server.asked())).isEqualTo(sorted(again));
  }

  @Test
  void nothingFurtherIsBegunAtAHostThatRefuses() {
    String[] paths = paths("/p", 40);
    server.page("/", RoughCrawl.links(paths));
    for (String path : paths) {
      server.status(path, 503);
    }
    SiteCrawlResult one = crawl(1, 100, Duration.ZERO);
    int asked = server.asked().size();
    SiteCrawlResult many = crawl(PARALLEL, 100, Duration.ZERO);
    assertThat(many.rejections()).isEqualTo(one.rejections());
    assertThat(server.asked().size() - asked).isBetween(asked, asked + PARALLEL);
  }

  private void servePlainSite(int pages) {
    String[] paths = paths("/p", pages);
    server.page("/", RoughCrawl.links(paths));
    for (String path : paths) {
      server.on(path, this::counted);
    }
  }

  /** Pages, errors, redirects, refreshes and pages that lead to others, each after some time. */
  private void serveMixedSite(Random random) {
    String[] paths = paths("/m", 90);
    server.page("/", RoughCrawl.links(paths));
    for (int n = 0; n < paths.length; n++) {
      int kind = random.nextInt(8);
      int millis = random.nextInt(15);
      String next = "/m" + random.nextInt(120);
      server.on(
          paths[n],
          exchange -> {
            Thread.sleep(millis);
            answer(exchange, kind, next);
          });
    }
    for (int n = 90; n < 120; n++) {
      server.page("/m" + n, "<p>found later " + n + "</p>");
    }
  }

  private static void answer(HttpExchange exchange, int kind, String next) throws IOException {
    switch (kind) {
      case 0 -> RoughServer.send(exchange, 404, "text/html", "<p>gone</p>");
      case 1 -> RoughServer.send(exchange, 200, "text/html", "<html></html>");
      case 2 -> {
        exchange.getResponseHeaders().add("Location", next);
        RoughServer.send(exchange, 301, "text/html", "");
      }
      case 3 ->
          RoughServer.send(
              exchange, 200, "text/html", "<meta http-equiv=refresh content='0;url=" + next + "'>");
      default -> RoughServer.send(exchange, 200, "text/html", RoughCrawl.links(next));
    }
  }

  private void counted(HttpExchange exchange) throws IOException, InterruptedException {
    mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
    Thread.sleep(2);
    underWay.decrementAndGet();
    RoughServer.send(exchange, 200, "text/html", "<p>here</p>");
  }

  private static void meet(CyclicBarrier barrier) throws IOException {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IOException("not all requests came at a time", e);
    }
  }

  private static String[] paths(String start, int count) {
    return IntStream.range(0, count).mapToObj(n -> start + n).toArray(String[]::new);
  }

  private static List<String> sorted(List<String> texts) {
    return texts.stream().sorted().toList();
  }

  private SiteCrawlResult crawl(int parallel, int pages, Duration delay) {
    FetchSettings.Pace quick = Paces.quick(Duration.ofSeconds(40));
    FetchSettings.Pace pace =
        new FetchSettings.Pace(
            delay,
            quick.maxCrawlDelay(),
            quick.connectTimeout(),
            quick.readTimeout(),
            quick.retries(),
            quick.retryWait(),
            parallel);
    CrawlSettings settings =
        CrawlSettings.defaults()
            .withLimits(new CrawlSettings.Limits(pages, 5, 50_000, 3, 200))
            .withFetch(FetchSettings.defaults().withPace(pace))
            .asOf(Instant.EPOCH);
    return new SiteCrawler(settings, HostRoutes.none(), new PlainReader())
        .crawl(SiteCrawl.ofSeeds(List.of(server.url("/"))));
  }
}
