package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.crawl.serve.StaticWeb;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.Paces;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlRoundsTest {
  @TempDir private Path root;
  private StaticWeb web;

  @BeforeEach
  void start() throws IOException {
    new WebFolder(root)
        .page("a.example/index.html", "http://b.example/old", "/gone", "/out")
        .file("a.example/_redirects", "/out http://b.example/index.html\n")
        .page("b.example/index.html", "http://c.example/", "http://a.example/late.html")
        .file("b.example/_redirects", "/old /index.html\n")
        .page("a.example/late.html", "http://a.example/")
        .page("c.example/index.html", "http://d.example/")
        .page("d.example/index.html");
    web = StaticWeb.start(root);
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @Test
  void groupsSeedsBySite() {
    CrawlRounds first =
        CrawlRounds.first(
            limits(1),
            List.of("http://b.example/#x", "http://127.0.0.1:81/x", "http://www.b.example"));
    assertThat(first.crawls())
        .extracting(SiteCrawl::site)
        .containsExactly("127.0.0.1", "b.example");
    assertThat(first.crawls().get(1).startUrls())
        .containsExactly("http://b.example/", "http://www.b.example/");
    assertThat(first.seedOrigins())
        .containsExactly("http://127.0.0.1:81", "http://b.example", "http://www.b.example");
  }

  @Test
  void followsLinksFromSiteToSiteUntilTheLastRound() throws IOException {
    List<Page> pages = new ArrayList<>();
    CrawlRounds end = runAll(limits(3), pages, false);
    assertThat(pages)
        .extracting(Page::url)
        .containsExactly(
            "http://a.example/",
            "http://b.example/index.html",
            "http://a.example/late.html",
            "http://c.example/");
    assertThat(end.rejections()).extracting(Rejection::key).containsExactly("http://d.example/");
    assertThat(web.log())
        .extracting(StaticWeb.Request::url)
        .filteredOn("http://a.example/"::equals)
        .hasSize(1);
  }

  @Test
  void orderOfResultsDoesNotMatter() throws IOException {
    assertThat(runAll(limits(3), new ArrayList<>(), true))
        .isEqualTo(runAll(limits(3), new ArrayList<>(), false));
  }

  @Test
  void redirectsAcrossSitesBecomeAliases() throws IOException {
    List<Page> pages = new ArrayList<>();
    CrawlRounds end = runAll(limits(2), pages, false);
    assertThat(end.withAliases(pages.get(1)).redirectedFrom())
        .containsExactly("http://b.example/old", "http://a.example/out");
    assertThat(end.withAliases(pages.get(0))).isEqualTo(pages.get(0));
  }

  @Test
  void staysOnListedSites() throws IOException {
    CrawlRounds.Limits onlyB =
        new CrawlRounds.Limits(
            5, false, List.of("www.b.example"), CrawlSettings.defaults().scope());
    List<Page> pages = new ArrayList<>();
    CrawlRounds end = runAll(onlyB, pages, false);
    assertThat(pages)
        .extracting(Page::url)
        .containsExactly("http://a.example/", "http://b.example/index.html");
    assertThat(end.rejections()).isEmpty();
  }

  @Test
  void accountsForARedirectToASiteThatIsNotCrawled() throws IOException {
    CrawlRounds.Limits onlyA =
        new CrawlRounds.Limits(5, false, List.of("a.example"), CrawlSettings.defaults().scope());
    assertThat(runAll(onlyA, new ArrayList<>(), false).rejections())
        .containsExactly(
            CrawlLedger.rejection(
                "http://a.example/out",
                Reason.CRAWL_LIMIT,
                "redirects to http://b.example/index.html, whose site b.example is not crawled;"
                    + " add b.example to crawl.sites"));
  }

  @Test
  void accountsForARedirectThatThePatternsLeaveOut() throws IOException {
    Pattern otherSite = Pattern.compile("//b");
    CrawlRounds.Limits onlyA =
        new CrawlRounds.Limits(
            5,
            true,
            List.of(),
            new CrawlSettings.Scope(List.of(), List.of(otherSite), List.of("text/html")));
    assertThat(runAll(onlyA, new ArrayList<>(), false).rejections())
        .extracting(Rejection::key, Rejection::detail)
        .containsExactly(
            tuple(
                "http://a.example/out",
                "redirects to http://b.example/index.html, left out by crawl.include or"
                    + " crawl.exclude"));
  }

  @Test
  void accountsForARedirectInACircleOfSites() throws IOException {
    new WebFolder(root)
        .file("a.example/_redirects", "/out http://b.example/old\n")
        .file("b.example/_redirects", "/old http://a.example/out\n");
    assertThat(runAll(limits(2), new ArrayList<>(), false).rejections())
        .filteredOn(rejection -> rejection.reason() == Reason.REDIRECT_LIMIT)
        .extracting(Rejection::key)
        .containsExactly("http://a.example/out", "http://b.example/old");
  }

  @Test
  void namesAWrongLimit() {
    assertThatThrownBy(() -> limits(0)).hasMessage("max_rounds is 0; it must be at least 1");
  }

  private CrawlRounds runAll(CrawlRounds.Limits limits, List<Page> pages, boolean reversed)
      throws IOException {
    SiteCrawler crawler = new SiteCrawler(quick(), web.routes(), new PlainReader());
    CrawlRounds rounds = CrawlRounds.first(limits, List.of("http://a.example/"));
    while (!rounds.isOver()) {
      List<SiteCrawlResult> results = new ArrayList<>();
      rounds.crawls().forEach(crawl -> results.add(crawler.crawl(crawl)));
      results.forEach(result -> pages.addAll(result.pages()));
      if (reversed) {
        Collections.reverse(results);
      }
      rounds = rounds.next(results);
    }
    return rounds;
  }

  private static CrawlRounds.Limits limits(int rounds) {
    return new CrawlRounds.Limits(rounds, true, List.of(), CrawlSettings.defaults().scope());
  }

  private static CrawlSettings quick() {
    return CrawlSettings.defaults()
        .withFetch(FetchSettings.defaults().withPace(Paces.quick(Duration.ofSeconds(5))));
  }
}
