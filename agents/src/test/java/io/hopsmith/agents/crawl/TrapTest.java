package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Sites without end, which a crawl leaves, and large ones, which it does not. */
@Timeout(60)
class TrapTest {
  private static final int BUDGET = 10;

  private RoughServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RoughServer().status("/robots.txt", 404);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void leavesACalendarWithoutEnd() {
    server
        .page("/", "<p>Town</p>" + links("/day?d=2026-1-1", "/about.html"))
        .page("/about.html", "<p>About the town</p>")
        .otherwise(
            exchange -> {
              int day = Integer.parseInt(exchange.getRequestURI().getQuery().split("-")[2]);
              String next = "/day?d=2026-1-" + (day + 1);
              String far = "/day?d=2026-1-" + (day + 1_000);
              send(exchange, "<p>Nothing on " + day + ".1.2026</p>" + links(next, far));
            });
    SiteCrawlResult result = crawl();
    assertThat(result.pages()).extracting(Page::url).contains(server.url("/about.html"));
    assertThat(result.pages()).hasSizeLessThanOrEqualTo(2 + BUDGET + 2);
    assertThat(result.rejections()).extracting(Rejection::reason).containsOnly(Reason.CRAWL_LIMIT);
    assertThat(result.rejections())
        .extracting(Rejection::detail)
        .anySatisfy(
            detail ->
                assertThat(detail)
                    .startsWith(
                        "one of a series, %s, of which crawl.limits.urls_per_pattern 10 gave no new"
                            .formatted(server.url("/day?d=#-#-#"))));
    SiteCrawlerTroubleTest.assertBalanced(result);
  }

  @Test
  void leavesFoldersWithinFoldersWithinFolders() {
    server.otherwise(exchange -> send(exchange, "<p>Here</p>" + links("a/", "b/")));
    SiteCrawlResult result = crawl();
    assertThat(server.asked()).hasSizeLessThan(100);
    assertThat(result.rejections()).extracting(Rejection::reason).containsOnly(Reason.CRAWL_LIMIT);
  }

  @Test
  void leavesListsInAllOrdersAndSizes() {
    Random random = new Random(3);
    server.otherwise(
        exchange -> {
          StringBuilder links = new StringBuilder();
          for (int n = 0; n < 8; n++) {
            String values =
                "a=%s&b=%s&c=%s".formatted(letter(random), letter(random), letter(random));
            links.append(links("/list?" + values));
          }
          send(exchange, "<p>All of it</p>" + links);
        });
    assertThat(crawl().pages()).hasSizeLessThanOrEqualTo(1 + BUDGET + 1);
  }

  @Test
  void sessionsInLinksDoNotMakeNewPages() {
    server.otherwise(
        exchange -> {
          String session = ";jsessionid=" + System.nanoTime();
          send(exchange, "<p>Here</p>" + links("/a" + session, "/b" + session + "?utm_source=x"));
        });
    assertThat(crawl().pages())
        .extracting(Page::url)
        .containsExactly(server.url("/"), server.url("/a"), server.url("/b"));
  }

  @Test
  void readsAllOfALargeSiteWhoseUrlsAreNumbers() {
    String[] all = IntStream.range(0, 300).mapToObj(n -> "/item/" + n).toArray(String[]::new);
    server
        .page("/", "<p>All items</p>" + links(all))
        .otherwise(exchange -> send(exchange, "<p>This is " + word(exchange) + "</p>"));
    SiteCrawlResult result = crawl();
    assertThat(result.pages()).hasSize(301);
    assertThat(result.rejections()).isEmpty();
  }

  @Test
  void readsAllOfALargeSiteWhosePagesSayTheSame() {
    String[] all = IntStream.range(0, 300).mapToObj(n -> "/" + word(n)).toArray(String[]::new);
    server.page("/", links(all)).otherwise(exchange -> send(exchange, "<p>Nothing here yet</p>"));
    assertThat(crawl().pages()).hasSize(301);
  }

  @Test
  void numbersThatRedirectToNamesAreNoTrap() {
    String[] all = IntStream.range(0, 100).mapToObj(n -> "/node/" + n).toArray(String[]::new);
    server
        .page("/", links(all))
        .otherwise(
            exchange -> {
              String path = exchange.getRequestURI().getPath();
              if (path.startsWith("/node/")) {
                exchange.getResponseHeaders().add("Location", "/" + word(exchange));
                exchange.sendResponseHeaders(301, -1);
              } else {
                send(exchange, "<p>Nothing here yet</p>");
              }
            });
    assertThat(crawl().pages()).hasSize(101);
  }

  private static void send(HttpExchange exchange, String body) throws IOException {
    RoughServer.send(exchange, 200, "text/html", body);
  }

  private static String links(String... targets) {
    StringBuilder html = new StringBuilder("<p>");
    for (String target : targets) {
      html.append("<a href='").append(target.replace("&", "&amp;")).append("'>on</a> ");
    }
    return html.append("</p>").toString();
  }

  private static String word(HttpExchange exchange) {
    return word(Integer.parseInt(exchange.getRequestURI().getPath().replaceAll("\\D", "")));
  }

  /** A different word without digits for each number. */
  private static String word(int number) {
    return "w"
        + Integer.toString(number, 10)
            .chars()
            .mapToObj(c -> "" + (char) (c + 49))
            .reduce("", String::concat);
  }

  private static char letter(Random random) {
    synchronized (random) {
      return (char) ('a' + random.nextInt(26));
    }
  }

  private SiteCrawlResult crawl() {
    CrawlSettings settings =
        CrawlSettings.defaults()
            .withLimits(new CrawlSettings.Limits(1_000, 50, 50_000, 3, BUDGET))
            .withFetch(FetchSettings.defaults().withPace(Paces.quick(Duration.ofSeconds(40))));
    return new SiteCrawler(settings, HostRoutes.none(), new PlainReader())
        .crawl(SiteCrawl.ofSeeds(List.of(server.url("/"))));
  }
}
