package io.hopsmith.agents.crawl;

import static io.hopsmith.schemas.Rejection.Reason.ADDRESS_REFUSED;
import static io.hopsmith.schemas.Rejection.Reason.CONTENT_TYPE;
import static io.hopsmith.schemas.Rejection.Reason.CRAWL_LIMIT;
import static io.hopsmith.schemas.Rejection.Reason.EMPTY_PAGE;
import static io.hopsmith.schemas.Rejection.Reason.FAILURE;
import static io.hopsmith.schemas.Rejection.Reason.HTTP_STATUS;
import static io.hopsmith.schemas.Rejection.Reason.MALFORMED_ANSWER;
import static io.hopsmith.schemas.Rejection.Reason.ROBOTS_DISALLOWED;
import static io.hopsmith.schemas.Rejection.Reason.TOO_LARGE;
import static io.hopsmith.schemas.Rejection.Reason.TOO_SLOW;
import static io.hopsmith.schemas.Rejection.Reason.UNREACHABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.sun.net.httpserver.HttpExchange;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
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
        .page(
            "/",
            RoughCrawl.links(
                "/gone", "/error", "/pdf", "/huge", "/silent", "/reset", "/empty", "/bug"))
        .status("/error", 500)
        .on("/pdf", exchange -> RoughServer.send(exchange, 200, "application/pdf", "%PDF"))
        .on("/huge", exchange -> endless(exchange.getResponseBody(), exchange))
        .on("/silent", exchange -> server.keepSilent())
        .on("/reset", exchange -> {})
        .page("/empty", "<html></html>")
        .page("/bug", "<p>reader bug</p>");

    SiteCrawlResult result = RoughCrawl.of(server, "/");

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
    assertThat(RoughCrawl.of(server, "/").rejections())
        .extracting(Rejection::reason)
        .containsExactly(TOO_SLOW);
  }

  @Test
  void brokenAnswersDoNotUseUpConnections() {
    String[] paths = IntStream.range(0, 12).mapToObj(n -> "/cut" + n).toArray(String[]::new);
    for (String path : paths) {
      server.on(path, SiteCrawlerTroubleTest::cutShort);
    }
    server
        .page("/", RoughCrawl.links(paths) + RoughCrawl.links("/whole"))
        .page("/whole", "<p>whole</p>");
    SiteCrawlResult result = RoughCrawl.of(server, "/");
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
    SiteCrawlResult result = RoughCrawl.of(url);
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(tuple(url, UNREACHABLE));
    assertThat(result.rejections().get(0).detail()).contains("Connection refused");
  }

  @Test
  void aServerErrorOnRobotsTxtClosesTheHost() {
    server.status("/robots.txt", 500).page("/", "<p>closed</p>");
    assertThat(RoughCrawl.of(server, "/").rejections())
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
    assertThat(RoughCrawl.of(server, "/").rejections())
        .extracting(Rejection::reason)
        .containsExactly(CRAWL_LIMIT);
  }

  @Test
  void doesNotFollowALinkIntoTheLocalNetwork() {
    server.page("/", "<p>private</p>");
    SiteCrawl found = new SiteCrawl("127.0.0.1", List.of(server.url("/")), List.of(), 0, List.of());
    assertThat(RoughCrawl.crawler(HostRoutes.none()).crawl(found).rejections())
        .extracting(Rejection::reason)
        .containsExactly(ADDRESS_REFUSED);
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void readsCompressedPages() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(body)) {
      gzip.write("<title>small</title><p>text</p>".getBytes(StandardCharsets.UTF_8));
    }
    server.on(
        "/",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          exchange.getResponseHeaders().add("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.size());
          body.writeTo(exchange.getResponseBody());
        });
    assertThat(RoughCrawl.of(server, "/").pages()).extracting(Page::title).containsExactly("small");
  }

  @Test
  void leavesNoThreadBehind() throws InterruptedException {
    server.page("/", RoughCrawl.links("/silent")).on("/silent", exchange -> server.keepSilent());
    Set<Thread> before = Thread.getAllStackTraces().keySet();
    RoughCrawl.of(server, "/");
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (!before.contains(thread) && !thread.getName().startsWith(RoughServer.THREADS)) {
        thread.join(5_000);
        assertThat(thread.isAlive()).as(thread.getName()).isFalse();
      }
    }
  }

  @Test
  void oddSpellingsOfAddressesAreNoLinks() {
    server.page(
        "/", RoughCrawl.links("http://2130706433/", "http://0177.0.0.1/", "http://0x7f.1/"));
    SiteCrawlResult result = RoughCrawl.of(server, "/");
    assertThat(result.pages()).hasSize(1);
    assertThat(server.asked()).containsExactly("/robots.txt", "/");
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

  static void assertBalanced(SiteCrawlResult result) {
    SiteCrawlResult.Statistics s = result.statistics();
    assertThat(s.pages() + s.aliases() + s.rejected() + s.redirects()).isEqualTo(s.offered());
    assertThat(s.pages()).isEqualTo(result.pages().size());
    assertThat(s.rejected()).isEqualTo(result.rejections().size());
  }
}
