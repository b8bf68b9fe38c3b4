package io.hopsmith.agents.crawl;

import static io.hopsmith.agents.crawl.SiteCrawlerTroubleTest.assertBalanced;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.crawl.CrawlSettings.Limits;
import io.hopsmith.agents.crawl.CrawlSettings.Scope;
import io.hopsmith.agents.crawl.SiteCrawlResult.Redirect;
import io.hopsmith.agents.crawl.serve.StaticWeb;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.Paces;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SiteCrawlerTest {
  private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
  private static final String A = "http://a.example";

  @TempDir private Path root;
  private StaticWeb web;

  @BeforeEach
  void start() throws IOException {
    new WebFolder(root)
        .page("a.example/index.html", "/one.html", "two.html#part", "/old", "/shut/x.html")
        .page("a.example/one.html", "/two.html?", "http://b.example/away#x", "/moved.html", "/a")
        .page(
            "a.example/two.html", "/one.html", "/gone.html", "http://www.a.example/", "/deep1.html")
        .page("a.example/deep1.html", "/deep2.html")
        .page("a.example/deep2.html", "/deep3.html")
        .page("a.example/shut/x.html")
        .file("a.example/moved.html", "<meta http-equiv=refresh content='0;url=/two.html'>")
        .file("a.example/robots.txt", "User-agent: hopsmith\nDisallow: /shut/\n")
        .file("a.example/_redirects", "/old /older\n/older /two.html\n/a http://b.example/b\n")
        .page("www.a.example/index.html", "http://a.example/")
        .page("b.example/index.html");
    web = StaticWeb.start(root);
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void readsAllPagesOfTheSiteUnderItsOwnName() throws IOException {
    SiteCrawlResult result = crawl(settings(), A + "/");
    assertThat(result.pages())
        .extracting(Page::url)
        .containsExactly(
            A + "/",
            A + "/one.html",
            A + "/two.html",
            "http://www.a.example/",
            A + "/deep1.html",
            A + "/deep2.html");
    assertThat(result.pages()).extracting(Page::fetchedAt).containsOnly(AS_OF);
    assertThat(result.pages().get(0).robots()).isEqualTo("allowed: http://a.example/robots.txt");
    assertThat(result.pages().get(3).robots()).isEqualTo("allowed: no robots.txt (status 404)");
    assertBalanced(result);
  }

  @Test
  void namesOldUrlsAtThePageTheyLeadTo() throws IOException {
    SiteCrawlResult result = crawl(settings(), A + "/");
    Page two = result.pages().get(2);
    assertThat(two.redirectedFrom())
        .containsExactlyInAnyOrder(A + "/moved.html", A + "/old", A + "/older");
  }

  @Test
  void handsOnLinksAndRedirectsToOtherSites() throws IOException {
    SiteCrawlResult result = crawl(settings(), A + "/");
    assertThat(result.crossSiteLinks())
        .containsExactly("http://b.example/away", "http://b.example/b");
    assertThat(result.redirects()).containsExactly(new Redirect(A + "/a", "http://b.example/b"));
  }

  @Test
  void accountsForEveryUrlItDidNotRead() throws IOException {
    assertThat(crawl(settings(), A + "/").rejections())
        .extracting(Rejection::key, Rejection::reason, Rejection::detail)
        .containsExactly(
            tuple(
                A + "/deep3.html",
                Reason.CRAWL_LIMIT,
                "deeper than crawl.max_depth 3; linked from http://a.example/deep2.html"),
            tuple(
                A + "/gone.html",
                Reason.HTTP_STATUS,
                "status 404 Not Found; linked from http://a.example/two.html"),
            tuple(
                A + "/shut/x.html",
                Reason.ROBOTS_DISALLOWED,
                "http://a.example/robots.txt; linked from http://a.example/"));
  }

  @Test
  void asksForEveryUrlOnce() throws IOException {
    crawl(settings(), A + "/");
    assertThat(web.log()).extracting(StaticWeb.Request::url).doesNotHaveDuplicates().hasSize(13);
  }

  @Test
  void pageCapKeepsTheFirstPagesAndRejectsTheRest() throws IOException {
    SiteCrawlResult result =
        crawl(settings().withLimits(new Limits(2, 4, 10_000, 5, 200)), A + "/");
    assertThat(result.pages()).extracting(Page::url).containsExactly(A + "/", A + "/one.html");
    assertThat(result.rejections()).extracting(Rejection::reason).containsOnly(Reason.CRAWL_LIMIT);
    assertBalanced(result);
  }

  @Test
  void asksRobotsTxtForSeedsToo() throws IOException {
    assertThat(crawl(settings(), A + "/shut/x.html").rejections())
        .extracting(Rejection::reason)
        .containsExactly(Reason.ROBOTS_DISALLOWED);
  }

  @Test
  void patternsChooseAmongLinksButNotSeeds() throws IOException {
    Scope scope =
        new Scope(
            List.of(Pattern.compile("/(one|two)")),
            List.of(Pattern.compile("one")),
            List.of("text/html"));
    SiteCrawlResult result = crawl(settings().withScope(scope), A + "/");
    assertThat(result.pages()).extracting(Page::url).containsExactly(A + "/", A + "/two.html");
    assertThat(result.rejections()).isEmpty();
    assertThat(result.statistics().unwanted()).isEqualTo(6);
  }

  @Test
  void leavesAloneWhatEarlierRoundsDealtWith() throws IOException {
    SiteCrawl later =
        new SiteCrawl(
            "a.example",
            List.of(A + "/deep2.html"),
            List.of(A + "/one.html", A + "/deep3.html"),
            3,
            List.of());
    SiteCrawlResult result =
        new SiteCrawler(settings(), web.routes(), new PlainReader()).crawl(later);
    assertThat(result.pages()).extracting(Page::url).containsExactly(A + "/deep2.html");
    assertThat(result.rejections()).isEmpty();
  }

  @Test
  void handsPagesOnAsTheyAreReadAndKeepsNoContent() throws IOException {
    List<Page> content = new ArrayList<>();
    SiteCrawlResult bare = crawler().crawl(SiteCrawl.ofSeeds(List.of(A + "/")), content::add);
    assertThat(content).extracting(Page::text).doesNotContain("");
    assertThat(bare.pages()).extracting(Page::text).containsOnly("");
    assertThat(bare.pages()).extracting(Page::links).containsOnly(List.of());
    SiteCrawlResult whole = crawler().crawl(SiteCrawl.ofSeeds(List.of(A + "/")));
    assertThat(bare.withContent(content))
        .usingRecursiveComparison()
        .ignoringFields("statistics")
        .isEqualTo(whole);
  }

  @Test
  void aCrawlWhosePagesAreNotTakenEnds() {
    IllegalStateException full = new IllegalStateException("no room");
    assertThatThrownBy(
            () ->
                crawler()
                    .crawl(
                        SiteCrawl.ofSeeds(List.of(A + "/")),
                        page -> {
                          throw full;
                        }))
        .isSameAs(full);
    assertThat(web.log()).hasSize(2);
  }

  private SiteCrawler crawler() throws IOException {
    return new SiteCrawler(settings(), web.routes(), new PlainReader());
  }

  @Test
  void twoCrawlsGiveTheSame() throws IOException {
    SiteCrawlResult one = crawl(settings(), A + "/");
    SiteCrawlResult two = crawl(settings(), A + "/");
    assertThat(two.pages()).isEqualTo(one.pages());
    assertThat(two.rejections()).isEqualTo(one.rejections());
  }

  private SiteCrawlResult crawl(CrawlSettings settings, String... seeds) throws IOException {
    return new SiteCrawler(settings, web.routes(), new PlainReader())
        .crawl(SiteCrawl.ofSeeds(List.of(seeds)));
  }

  private static CrawlSettings settings() {
    FetchSettings.Pace quick = Paces.quick(Duration.ofSeconds(5));
    return CrawlSettings.defaults()
        .withFetch(FetchSettings.defaults().withPace(quick))
        .withLimits(new Limits(100, 3, 10_000, 5, 200))
        .asOf(AS_OF);
  }
}
