package io.hopsmith.agents.crawl;

import static io.hopsmith.schemas.Rejection.Reason.ADDRESS_REFUSED;
import static io.hopsmith.schemas.Rejection.Reason.MALFORMED_ANSWER;
import static io.hopsmith.schemas.Rejection.Reason.ROBOTS_DISALLOWED;
import static io.hopsmith.schemas.Rejection.Reason.UNREACHABLE;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What robots.txt files of all kinds let in; the site is a start page and one in a shut folder. */
@Timeout(60)
class RobotsTroubleTest {
  private static final String RULES = "User-agent: *\nDisallow: /shut/\n";

  private RoughServer server;

  @BeforeEach
  void start() throws IOException {
    server = new RoughServer();
    server.page("/", "<p>start <a href='/shut/x'>x</a></p>").page("/shut/x", "<p>shut</p>");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403, 404, 410})
  void noFileLetsEverythingIn(int status) {
    server.status("/robots.txt", status);
    assertRead("/", "/shut/x");
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void aServerThatCannotSayClosesTheHost(int status) {
    server.status("/robots.txt", status);
    assertClosed(ROBOTS_DISALLOWED);
  }

  @Test
  void aSilentOrBrokenFileClosesTheHost() {
    server.on("/robots.txt", exchange -> server.keepSilent());
    assertClosed(UNREACHABLE);
    server.on(
        "/robots.txt",
        exchange -> {
          exchange.getResponseHeaders().add("Content-Encoding", "gzip");
          RoughServer.send(exchange, 200, "text/plain", RULES);
        });
    assertClosed(MALFORMED_ANSWER);
  }

  @Test
  void rulesAreReadWithAnyByteOrderMark() {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      robots(("\ufeff" + RULES).getBytes(charset));
      assertRead("/");
    }
  }

  @Test
  void ofAHugeFileTheFirstHalfMegabyteCounts() {
    StringBuilder huge = new StringBuilder(RULES);
    while (huge.length() < 10_000_000) {
      huge.append("Disallow: /nothing/of/the/kind/").append(huge.length()).append('\n');
    }
    robots(huge.append("Disallow: /\n").toString().getBytes(UTF_8));
    assertRead("/");
  }

  @Test
  void theRuleThatTheLimitCutsInTwoDoesNotCount() {
    String start = "User-agent: *\nDisallow: /shut/\n#";
    String rest = "\nDisallow: /long/name\n";
    int length = 500 * 1024 + 1 - "\nDisallow: /".length();
    robots((start + "x".repeat(length - start.length()) + rest).getBytes(UTF_8));
    assertRead("/");
  }

  @Test
  void redirectsInACircleAreNoFile() {
    server.redirect("/robots.txt", "/robots2.txt").redirect("/robots2.txt", "/robots.txt");
    assertRead("/", "/shut/x");
    assertThat(server.asked()).contains("/robots2.txt").hasSizeLessThan(10);
  }

  @Test
  void aRedirectedFileIsObeyed() {
    server.redirect("/robots.txt", "/rules");
    server.on("/rules", exchange -> RoughServer.send(exchange, 200, "text/plain", RULES));
    assertRead("/");
  }

  @Test
  void aRedirectToARefusedAddressIsNotFollowed() throws IOException {
    try (RoughServer inside = new RoughServer()) {
      server.redirect("/robots.txt", inside.url("/robots.txt"));
      assertClosed(ADDRESS_REFUSED);
      assertThat(inside.asked()).isEmpty();
    }
  }

  private void robots(byte[] body) {
    server.on(
        "/robots.txt",
        exchange -> {
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  private void assertRead(String... paths) {
    assertThat(crawl().pages())
        .extracting(Page::url)
        .containsExactly(List.of(paths).stream().map(server::url).toArray(String[]::new));
  }

  private void assertClosed(Rejection.Reason reason) {
    SiteCrawlResult result = crawl();
    assertThat(result.pages()).isEmpty();
    assertThat(result.rejections()).extracting(Rejection::reason).containsExactly(reason);
  }

  private SiteCrawlResult crawl() {
    FetchSettings fetch = FetchSettings.defaults().withPace(Paces.quick(Duration.ofSeconds(2)));
    return new SiteCrawler(
            CrawlSettings.defaults().withFetch(fetch), HostRoutes.none(), new PlainReader())
        .crawl(SiteCrawl.ofSeeds(List.of(server.url("/"))));
  }
}
