package io.hopsmith.pipelines.stages.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.serve.StaticWeb;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.run.StageRunner;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Seed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrawlStageTest {
  @TempDir Path temp;

  @BeforeEach
  void writeWeb() throws IOException {
    page("web/first.example/index.html", "<p>One <a href='/b.html'>b</a> <a href='/gone'>x</a>");
    page("web/first.example/b.html", "<p>Two <a href='http://second.example/'>second</a>");
    page("web/second.example/index.html", "<p>Three <a href='http://third.example/'>third</a>");
    page("web/second.example/copy.html", "<p>never linked");
    page("web/third.example/index.html", "<p>Four");
    page("folder/a.html", "<p>Five");
    page("folder/b.html", "<link rel=canonical href='http://same/'><p>Six");
    page("folder/c.html", "<link rel=canonical href='http://same/'><p>Seven");
  }

  @Test
  void crawlsSitesAndFoldersInRoundsAndAccountsForEveryDocument() throws IOException {
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      StageCounts counts = crawl(web, temp.resolve("out"), 1);
      assertThat(counts.in()).isEqualTo(8);
      assertThat(counts.out()).isEqualTo(5);
      assertThat(counts.rejected())
          .isEqualTo(
              Map.of(Reason.HTTP_STATUS, 1L, Reason.CRAWL_LIMIT, 1L, Reason.DUPLICATE_PAGE, 1L));
      assertThat(pages(temp.resolve("out")))
          .extracting(page -> page.blocks().get(0).text().split(" ")[0])
          .containsExactlyInAnyOrder("One", "Two", "Three", "Five", "Six");
      assertThat(rejections(temp.resolve("out")))
          .filteredOn(rejection -> rejection.reason() == Reason.CRAWL_LIMIT)
          .extracting(Rejection::key)
          .containsExactly("http://third.example/");
    }
  }

  @Test
  void theSameWebGivesIdenticalFilesWithOneWorkerOrFour() throws IOException {
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      crawl(web, temp.resolve("one"), 1);
      crawl(web, temp.resolve("four"), 4);
    }
    List<Path> files = Folders.files(temp.resolve("one/pages"));
    assertThat(files).hasSize(4);
    for (Path file : files) {
      if (file.toString().endsWith(".parquet")) {
        Path relative = temp.resolve("one").relativize(file);
        assertThat(temp.resolve("four").resolve(relative)).hasSameBinaryContentAs(file);
      }
    }
  }

  @Test
  void anEmptyCrawlNamesTheSeedsAndWhyAndLeavesNoPages() throws IOException {
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      CrawlPlan plan = plan(web, List.of(Seed.parse("http://first.example/gone")));
      assertThatThrownBy(() -> rerun(temp.resolve("out"), 1, plan))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining("no page could be read from the seeds [http://first.example/gone]")
          .hasMessageContaining("http://first.example/gone HTTP_STATUS");
      assertThat(temp.resolve("out/pages")).doesNotExist();
    }
  }

  @Test
  void waitsOnlyForFoldersAndSitesThatAreNotDone() {
    List<CrawlJob> jobs = List.of(CrawlJob.ofFolder("/a"), CrawlJob.ofFolder("/b"));
    assertThat(CrawlStage.waitingFor(jobs, 0)).contains("/a").contains("/b");
    assertThat(CrawlStage.waitingFor(jobs, 1)).isIn("sites: /a", "sites: /b");
    assertThat(CrawlStage.waitingFor(jobs, 2)).isEmpty();
  }

  @Test
  void saysWhereASeedLeadsWhenItsSiteIsNotCrawled() throws IOException {
    Files.writeString(temp.resolve("web/first.example/_redirects"), "/off http://other.example/x");
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      CrawlPlan plan =
          plan(web, List.of(Seed.parse("http://first.example/off")), List.of("first.example"));
      assertThatThrownBy(() -> rerun(temp.resolve("out"), 1, plan))
          .isInstanceOf(RunFailure.class)
          .hasMessageContaining(
              "http://first.example/off CRAWL_LIMIT (redirects to http://other.example/x, whose"
                  + " site other.example is not crawled; add other.example to crawl.sites)");
    }
  }

  @Test
  void countsALinkThatRedirectsToASiteThatIsNotCrawled() throws IOException {
    Files.writeString(temp.resolve("web/first.example/_redirects"), "/gone http://other.example/x");
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      CrawlPlan plan =
          plan(web, List.of(Seed.parse("http://first.example/")), List.of("first.example"));
      StageCounts counts = rerun(temp.resolve("out"), 1, plan);
      assertThat(counts.in()).isEqualTo(3);
      assertThat(counts.out()).isEqualTo(2);
      assertThat(rejections(temp.resolve("out")))
          .extracting(Rejection::key)
          .containsExactly("http://first.example/gone");
    }
  }

  @Test
  void startsFromWhatASitemapListsAndAccountsForTheRest() throws IOException {
    Files.writeString(
        temp.resolve("web/second.example/sitemap.xml"),
        """
        <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
        <url><loc>http://second.example/copy.html</loc><lastmod>2026-01-01</lastmod></url>
        <url><loc>http://third.example/</loc></url>
        </urlset>
        """);
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      List<Seed> seeds =
          List.of(
              Seed.parse("sitemap:http://second.example/"),
              Seed.parse("sitemap:http://first.example/none.xml"));
      StageCounts counts =
          rerun(temp.resolve("out"), 1, plan(web, seeds, List.of("second.example")));
      assertThat(counts.in()).isEqualTo(3);
      assertThat(pages(temp.resolve("out")))
          .extracting(Page::url)
          .containsExactly("http://second.example/copy.html");
      assertThat(rejections(temp.resolve("out")))
          .extracting(Rejection::key, Rejection::reason)
          .containsExactlyInAnyOrder(
              tuple("http://first.example/none.xml", Reason.HTTP_STATUS),
              tuple("http://third.example/", Reason.CRAWL_LIMIT));
    }
  }

  @Test
  void refusesSeedsThatCannotBeCrawled() throws IOException {
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      Seed entity = new Seed(Seed.Kind.ENTITY, "Zürich");
      assertThatThrownBy(() -> plan(web, List.of(entity))).hasMessageContaining("'Zürich'");
      assertThatThrownBy(() -> plan(web, List.of())).hasMessageContaining("at least one");
    }
  }

  private StageCounts crawl(StaticWeb web, Path out, int threads) throws IOException {
    List<Seed> seeds =
        List.of(Seed.parse("http://first.example/"), Seed.parse("file:" + temp.resolve("folder")));
    return rerun(out, threads, plan(web, seeds));
  }

  private static CrawlPlan plan(StaticWeb web, List<Seed> seeds) throws IOException {
    return plan(web, seeds, List.of());
  }

  private static CrawlPlan plan(StaticWeb web, List<Seed> seeds, List<String> sites)
      throws IOException {
    CrawlSettings defaults = CrawlSettings.defaults();
    FetchSettings.Pace pace =
        new FetchSettings.Pace(
            Duration.ZERO,
            Duration.ofSeconds(1),
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            0,
            Duration.ZERO,
            16);
    CrawlSettings settings =
        defaults
            .withFetch(defaults.fetch().withPace(pace))
            .asOf(Instant.parse("2026-01-02T03:04:05Z"));
    return new CrawlPlan(
        seeds,
        new CrawlRounds.Limits(2, sites.isEmpty(), sites, settings.scope()),
        new CrawlerSpec(settings, web.routes(), ParagraphReader::new),
        OptionalDouble.of(0.8),
        false,
        2);
  }

  private static StageCounts rerun(Path out, int threads, CrawlPlan plan) {
    BeamRun beam =
        new BeamRun(
            List.of(
                "--enforceImmutability=true",
                "--enforceEncodability=true",
                "--targetParallelism=" + threads));
    try (RunFolder folder = RunFolder.open(out, new RunIdentity("crawl", "c0ffee", "1.0", 2))) {
      return new StageRunner(folder, beam, StageProgress.SILENT)
          .rerun(new CrawlStage(plan))
          .counts();
    }
  }

  private static List<Page> pages(Path out) throws IOException {
    Path folder = out.resolve("pages");
    return ParquetRecords.of(Page.class)
        .readAll(StageFiles.of(Rejection.Stage.CRAWL, folder, 2).rowFiles());
  }

  private static List<Rejection> rejections(Path out) throws IOException {
    return ParquetRecords.of(Rejection.class)
        .readAll(StageFiles.rejectionFiles(out.resolve("pages")));
  }

  private void page(String path, String html) throws IOException {
    Path file = temp.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<title>" + path + "</title>" + html);
  }
}
