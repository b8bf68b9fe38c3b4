package io.hopsmith.agents.crawl;

import static io.hopsmith.schemas.Rejection.Reason.ADDRESS_REFUSED;
import static io.hopsmith.schemas.Rejection.Reason.CONTENT_TYPE;
import static io.hopsmith.schemas.Rejection.Reason.CRAWL_LIMIT;
import static io.hopsmith.schemas.Rejection.Reason.EMPTY_PAGE;
import static io.hopsmith.schemas.Rejection.Reason.FAILURE;
import static io.hopsmith.schemas.Rejection.Reason.HTTP_STATUS;
import static io.hopsmith.schemas.Rejection.Reason.MALFORMED_ANSWER;
import static io.hopsmith.schemas.Rejection.Reason.REDIRECT_LIMIT;
import static io.hopsmith.schemas.Rejection.Reason.ROBOTS_DISALLOWED;
import static io.hopsmith.schemas.Rejection.Reason.TOO_LARGE;
import static io.hopsmith.schemas.Rejection.Reason.TOO_SLOW;
import static io.hopsmith.schemas.Rejection.Reason.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SiteCrawlerTroubleTest {
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
  void everyTroubleIsOneRejectionAndTheCrawlGoesOn() {
    server
        .page("/", links("/gone", "/error", "/pdf", "/huge", "/silent", "/reset", "/empty", "/bug"))
        .status("/error", 500)
        .on("/pdf", exchange -> RoughServer.send(exchange, 200, "application/pdf", "%PDF"))
        .on("/huge", exchange -> endless(exchange.getResponseBody(), exchange))
        .on("/silent", exchange -> server.keepSilent())
        .on("/reset", exchange -> {})
        .page("/empty", "<html></html>")
        .page("/bug", "<p>reader bug</p>");

    SiteCrawlResult result = crawl("/");

    assertThat(result.pages()).extracting(Page::url).containsExactly(server.url("/"));
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(
            tuple(server.url("/bug"), FAILURE),
            tuple(server.url("/empty"), EMPTY_PAGE),
            tuple(server.url("/error"), HTTP_STATUS),
            tuple(server.url("/gone"), HTTP_STATUS),
            tuple(server.url("/huge"), TOO_LARGE),
            tuple(server.url("/pdf"), CONTENT_TYPE),
            tuple(server.url("/reset"), UNREACHABLE),
            tuple(server.url("/silent"), UNREACHABLE));
    assertThat(result.rejections().get(3).detail())
        .isEqualTo("status 404 Not Found; linked from " + server.url("/"));
    assertBalanced(result);
  }

  @Test
  void asksAgainAfterATemporaryRefusal() {
    AtomicInteger calls = new AtomicInteger();
    server.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", "0");
          int status = calls.incrementAndGet() < 3 ? 429 : 200;
          RoughServer.send(exchange, status, "text/html", "<p>here</p>");
        });
    assertThat(crawl("/").pages()).hasSize(1);
    assertThat(server.asked()).containsExactly("/robots.txt", "/", "/", "/");
  }

  @Test
  void givesUpOnALastingRefusal() {
    server.status("/", 429);
    assertThat(crawl("/").rejections())
        .extracting(Rejection::reason, Rejection::detail)
        .containsExactly(tuple(HTTP_STATUS, "status 429 Too Many Requests; a start URL"));
    assertThat(server.asked()).hasSize(4);
  }

  @Test
  void endsAnEndlessRedirectAndACircle() {
    server.page("/", links("/r0", "/a", "/self"));
    for (int n = 0; n < 10; n++) {
      server.redirect("/r" + n, "/r" + (n + 1));
    }
    server.redirect("/a", "/b").redirect("/b", "/a").redirect("/self", "/self");

    SiteCrawlResult result = crawl("/");

    assertThat(result.rejections()).extracting(Rejection::reason).containsOnly(REDIRECT_LIMIT);
    assertThat(result.rejections())
        .extracting(Rejection::key)
        .containsExactly(
            server.url("/a"),
            server.url("/b"),
            server.url("/r0"),
            server.url("/r1"),
            server.url("/r2"),
            server.url("/r3"),
            server.url("/self"));
    assertThat(server.asked()).doesNotContain("/r4");
    assertBalanced(result);
  }

  @Test
  void aRedirectToADeadPageSharesItsFate() {
    server.redirect("/", "/gone");
    assertThat(crawl("/").rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(
            tuple(server.url("/"), HTTP_STATUS), tuple(server.url("/gone"), HTTP_STATUS));
  }

  @Test
  void stopsADripOfBytesThatNeverEnds() {
    server.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            Thread.sleep(20);
          }
        });
    assertThat(crawl("/").rejections()).extracting(Rejection::reason).containsExactly(TOO_SLOW);
  }

  @Test
  void brokenAnswersDoNotUseUpConnections() {
    String[] paths = IntStream.range(0, 12).mapToObj(n -> "/cut" + n).toArray(String[]::new);
    for (String path : paths) {
      server.on(path, SiteCrawlerTroubleTest::cutShort);
    }
    server.page("/", links(paths) + links("/whole")).page("/whole", "<p>whole</p>");
    SiteCrawlResult result = crawl("/");
    assertThat(result.pages())
        .extracting(Page::url)
        .containsExactly(server.url("/"), server.url("/whole"));
    assertThat(result.rejections())
        .hasSize(12)
        .extracting(Rejection::reason)
        .containsOnly(MALFORMED_ANSWER);
  }

  @Test
  void reportsAServerThatIsNotThere() throws IOException {
    String url;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      url = "http://127.0.0.1:" + socket.getLocalPort() + "/";
    }
    SiteCrawlResult result = crawler(settings()).crawl(SiteCrawl.ofSeeds(List.of(url)));
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(tuple(url, UNREACHABLE));
    assertThat(result.rejections().get(0).detail()).contains("Connection refused");
  }

  @Test
  void aServerErrorOnRobotsTxtClosesTheHost() {
    server.status("/robots.txt", 500).page("/", "<p>closed</p>");
    assertThat(crawl("/").rejections())
        .extracting(Rejection::reason)
        .containsExactly(ROBOTS_DISALLOWED);
    assertThat(server.asked()).containsExactly("/robots.txt");
  }

  @Test
  void keepsAwayFromHostsThatAskForMoreTimeThanThereIs() {
    server.on(
        "/robots.txt",
        exchange ->
            RoughServer.send(exchange, 200, "text/plain", "User-agent: *\nCrawl-delay: 900\n"));
    assertThat(crawl("/").rejections()).extracting(Rejection::reason).containsExactly(CRAWL_LIMIT);
  }

  @Test
  void doesNotFollowALinkIntoTheLocalNetwork() {
    server.page("/", "<p>private</p>");
    SiteCrawl found = new SiteCrawl("127.0.0.1", List.of(server.url("/")), List.of(), 0, List.of());
    assertThat(crawler(settings()).crawl(found).rejections())
        .extracting(Rejection::reason)
        .containsExactly(ADDRESS_REFUSED);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void doesNotFollowARedirectIntoTheLocalNetwork() throws IOException {
    try (RoughServer inside = new RoughServer()) {
      inside.page("/", "<p>private</p>");
      server.redirect("/", inside.url("/"));
      assertThat(crawl("/").rejections())
          .extracting(Rejection::key, Rejection::reason)
          .containsExactlyInAnyOrder(
              tuple(server.url("/"), ADDRESS_REFUSED), tuple(inside.url("/"), ADDRESS_REFUSED));
      assertThat(inside.asked()).isEmpty();
    }
  }

  @Test
  void oddSpellingsOfAddressesAreNoLinks() {
    server.page("/", links("http://2130706433/", "http://0177.0.0.1/", "http://0x7f.1/"));
    SiteCrawlResult result = crawl("/");
    assertThat(result.pages()).hasSize(1);
    assertThat(server.asked()).containsExactly("/robots.txt", "/");
  }

  private SiteCrawlResult crawl(String path) {
    return crawler(settings()).crawl(SiteCrawl.ofSeeds(List.of(server.url(path))));
  }

  private static SiteCrawler crawler(CrawlSettings settings) {
    return new SiteCrawler(settings, HostRoutes.none(), new PlainReader());
  }

  private static CrawlSettings settings() {
    return CrawlSettings.defaults()
        .withLimits(new CrawlSettings.Limits(100, 5, 50_000, 3))
        .withFetch(FetchSettings.defaults().withPace(Paces.retrying(Duration.ofMillis(700), 2)));
  }

  private static void endless(OutputStream out, HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 0);
    while (true) {
      out.write("<p>more and more</p>".getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void cutShort(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html");
    exchange.sendResponseHeaders(200, 1_000);
    exchange.getResponseBody().write("<p>too sh".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private static String links(String... targets) {
    StringBuilder html = new StringBuilder("<p>start");
    for (String target : targets) {
      html.append(" <a href='").append(target).append("'>").append(target).append("</a>");
    }
    return html.append("</p>").toString();
  }

  static void assertBalanced(SiteCrawlResult result) {
    SiteCrawlResult.Statistics s = result.statistics();
    assertThat(s.pages() + s.aliases() + s.rejected() + s.redirects()).isEqualTo(s.offered());
    assertThat(s.pages()).isEqualTo(result.pages().size());
    assertThat(s.rejected()).isEqualTo(result.rejections().size());
  }
}
