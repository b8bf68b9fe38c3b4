package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.GuardedFetcher;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class SitemapReaderTest {
  private static final String HEAD = "<?xml version='1.0' encoding='UTF-8'?>";
  private static final String NAMESPACE = " xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>";

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
  void readsUrlsAndWhenTheyChanged() {
    serve(
        "/sitemap.xml",
        urlset(entry("/a", "2026-01-02T03:04:05Z"), entry("/b#x", ""), entry("/a", "")));
    SitemapResult result = read("/sitemap.xml");
    assertThat(result.rejections()).isEmpty();
    assertThat(result.listed())
        .containsExactly(
            new SitemapResult.Listed(
                server.url("/a"), Optional.of(Instant.parse("2026-01-02T03:04:05Z"))),
            new SitemapResult.Listed(server.url("/b"), Optional.empty()));
  }

  @Test
  void readsAnIndexAndGzipAndText() throws IOException {
    serve("/index.xml", index("/1.xml.gz", "/2.txt", "/3.xml", "/1.xml.gz"));
    bytes("/1.xml.gz", "application/gzip", gzip(urlset(entry("/one", ""))));
    bytes("/2.txt", "text/plain", utf8(server.url("/two") + "\n" + server.url("/too") + "\n"));
    serve("/3.xml", index("/4.xml"));
    serve("/4.xml", urlset(entry("/four", "")));
    assertThat(read("/index.xml").urls())
        .containsExactly(
            server.url("/one"), server.url("/two"), server.url("/too"), server.url("/four"));
  }

  @Test
  void readsFeeds() {
    serve(
        "/rss",
        HEAD
            + "<rss version='2.0'><channel><title>t</title><item><title>i</title><link>"
            + server.url("/story")
            + "</link></item></channel></rss>");
    serve(
        "/atom",
        HEAD
            + "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry><title>e</title>"
            + "<link href='"
            + server.url("/entry")
            + "'/></entry></feed>");
    assertThat(read("/rss").urls()).containsExactly(server.url("/story"));
    assertThat(read("/atom").urls()).containsExactly(server.url("/entry"));
  }

  @Test
  void findsTheSitemapsThatRobotsTxtNames() {
    server.on(
        "/robots.txt",
        exchange ->
            RoughServer.send(
                exchange,
                200,
                "text/plain",
                "Sitemap: " + server.url("/s1.xml") + "\nSitemap: " + server.url("/s2.xml")));
    serve("/s1.xml", urlset(entry("/a", "")));
    serve("/s2.xml", urlset(entry("/b", "")));
    assertThat(read("/").urls()).containsExactly(server.url("/a"), server.url("/b"));
  }

  @Test
  void looksAtTheUsualPlaceWhereRobotsTxtNamesNone() {
    serve("/sitemap.xml", urlset(entry("/a", "")));
    assertThat(read("/").urls()).containsExactly(server.url("/a"));
  }

  @Test
  void refusesUrlsOfOtherHosts() {
    serve(
        "/sitemap.xml",
        HEAD
            + "<urlset"
            + NAMESPACE
            + "<url><loc>http://b.example/x</loc></url>"
            + "<url><loc>http://127.0.0.1:1/y</loc></url></urlset>");
    SitemapResult result = read("/sitemap.xml");
    assertThat(result.urls()).isEmpty();
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(
            tuple("http://b.example/x", Reason.CRAWL_LIMIT),
            tuple("http://127.0.0.1:1/y", Reason.CRAWL_LIMIT));
    assertThat(result.rejections().get(0).detail())
        .endsWith(
            "lists no URLs of other hosts; named in %s".formatted(server.url("/sitemap.xml")));
  }

  @Test
  void obeysRobotsTxtAndThePatterns() {
    server.on(
        "/robots.txt",
        exchange ->
            RoughServer.send(exchange, 200, "text/plain", "User-agent: *\nDisallow: /shut"));
    serve("/index.xml", index("/shut/1.xml", "/2.xml"));
    serve("/shut/1.xml", urlset(entry("/never", "")));
    serve("/2.xml", urlset(entry("/a", ""), entry("/draft/b", "")));
    SitemapResult result = read("/index.xml");
    assertThat(result.urls()).containsExactly(server.url("/a"));
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(tuple(server.url("/shut/1.xml"), Reason.ROBOTS_DISALLOWED));
    assertThat(server.asked()).doesNotContain("/shut/1.xml");
  }

  @Test
  void doesNotFollowIndicesWithoutEnd() {
    server.otherwise(
        exchange -> {
          String path = exchange.getRequestURI().getPath();
          RoughServer.send(exchange, 200, "text/xml", index(path + "1", path + "2"));
        });
    server.status("/robots.txt", 404);
    SitemapResult result = read("/i");
    assertThat(result.rejections())
        .hasSize(8)
        .extracting(Rejection::reason)
        .containsOnly(Reason.CRAWL_LIMIT);
    assertThat(server.asked()).hasSize(1 + 1 + 2 + 4);
  }

  @Test
  void refusesWhatIsNoSitemap() {
    server.page("/html", "<html><body><p>Not found</p></body></html>").status("/gone", 410);
    server.redirect("/circle", "/circle");
    serve("/broken", HEAD + "<urlset" + NAMESPACE + "<url><loc>" + server.url("/a"));
    assertRefused("/html", Reason.UNREADABLE);
    assertRefused("/gone", Reason.HTTP_STATUS);
    assertRefused("/circle", Reason.REDIRECT_LIMIT);
    assertRefused("/broken", Reason.UNREADABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE urlset [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>",
        "<!DOCTYPE urlset SYSTEM 'http://127.0.0.1:1/x.dtd' [<!ENTITY x 'y'>]>",
        "<!DOCTYPE urlset [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>"
            + "<!ENTITY x '&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;'>]>"
      })
  void refusesEntities(String type) {
    String loc = "<url><loc>" + server.url("/") + "&x;</loc></url>";
    serve("/sitemap.xml", HEAD + type + "<urlset" + NAMESPACE + loc + "</urlset>");
    assertRefused("/sitemap.xml", Reason.UNREADABLE);
  }

  @Test
  void refusesBombsAndBrokenGzip() throws IOException {
    byte[] bomb = gzip(" ".repeat(30_000_000));
    bytes("/bomb.gz", "application/gzip", bomb);
    byte[] whole = gzip(urlset(entry("/a", "")));
    bytes("/broken.gz", "application/gzip", Arrays.copyOf(whole, whole.length - 10));
    assertRefused("/bomb.gz", Reason.EXPANSION_LIMIT);
    assertRefused("/broken.gz", Reason.MALFORMED_ANSWER);
  }

  @Test
  void stopsAnEndlessSitemap() {
    server.on(
        "/sitemap.xml",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (true) {
            exchange.getResponseBody().write(utf8("<url><loc>http://a.example/x</loc></url>"));
          }
        });
    assertRefused("/sitemap.xml", Reason.TOO_LARGE);
  }

  @Test
  void ofTooLongAListTheFirstFiftyThousandCount() {
    StringBuilder text = new StringBuilder();
    for (int n = 0; n < 50_001; n++) {
      text.append(entry("/p" + n, ""));
    }
    serve("/long.xml", urlset(text.toString()));
    SitemapResult result = read("/long.xml");
    assertThat(result.urls()).hasSize(50_000);
    assertThat(result.rejections()).extracting(Rejection::reason).containsExactly(Reason.TOO_LARGE);
  }

  @Test
  void namesWhatIsNoAddress() {
    assertThatThrownBy(() -> reader().read("somewhere")).hasMessageContaining("'somewhere'");
  }

  private void assertRefused(String path, Reason reason) {
    SitemapResult result = read(path);
    assertThat(result.urls()).isEmpty();
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(tuple(server.url(path), reason));
    assertThat(result.rejections().get(0).detail()).doesNotContain("\n").endsWith("a sitemap seed");
  }

  private SitemapResult read(String path) {
    return reader().read(server.url(path));
  }

  private static SitemapReader reader() {
    CrawlSettings settings =
        CrawlSettings.defaults()
            .withFetch(FetchSettings.defaults().withPace(Paces.quick(Duration.ofSeconds(20))))
            .withScope(
                new CrawlSettings.Scope(
                    List.of(), List.of(Pattern.compile("/draft/")), List.of("text/html")));
    return new SitemapReader(
        settings,
        crawl -> new GuardedFetcher(settings.fetch(), HostRoutes.none(), crawl.seedOrigins()));
  }

  private void serve(String path, String xml) {
    bytes(path, "application/xml", utf8(xml));
  }

  private void bytes(String path, String type, byte[] body) {
    server.on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", type);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
        });
  }

  private static String urlset(String... entries) {
    return HEAD + "<urlset" + NAMESPACE + String.join("", entries) + "</urlset>";
  }

  private String entry(String path, String modified) {
    String time = modified.isEmpty() ? "" : "<lastmod>" + modified + "</lastmod>";
    return "<url><loc>" + server.url(path) + "</loc>" + time + "</url>";
  }

  private String index(String... paths) {
    StringBuilder xml = new StringBuilder(HEAD + "<sitemapindex" + NAMESPACE);
    for (String path : paths) {
      xml.append("<sitemap><loc>").append(server.url(path)).append("</loc></sitemap>");
    }
    return xml.append("</sitemapindex>").toString();
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(utf8(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
