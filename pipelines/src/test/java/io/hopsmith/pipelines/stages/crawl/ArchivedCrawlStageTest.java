package io.hopsmith.pipelines.stages.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.archive.ArchiveWriter;
import io.hopsmith.agents.archive.WarcFiles;
import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.serve.StaticWeb;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
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
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class ArchivedCrawlStageTest {
  private static final Path ATLAS = Path.of("../samples/atlas/sites");
  private static final List<Seed> SEEDS =
      Stream.of("http://nations-gazetteer.example/", "http://www.rivers-and-lakes.example/")
          .map(Seed::parse)
          .toList();

  @TempDir private Path temp;

  @Test
  void theArchiveOfACrawlGivesItsPagesAndRejectionsToTheByte() throws IOException {
    try (StaticWeb web = StaticWeb.start(ATLAS)) {
      crawl("live", web.routes(), SEEDS, true);
    }
    Path warc = temp.resolve("live/pages/warc");
    crawl("again", HostRoutes.none(), List.of(Seed.parse("warc:" + warc)), false);
    assertThat(pages("live")).hasSizeGreaterThan(100);
    assertThat(pages("live").stream().map(Page::site).distinct()).hasSizeGreaterThan(2);
    assertSameFiles("live", "again");
    assertThat(WarcFiles.in(warc)).hasSize(1);
    assertThat(temp.resolve("live/work/pages/journal")).doesNotExist();
  }

  @Test
  void aCrawlRepeatedInItsFolderAsksOnlyWhatHasChanged() throws IOException {
    page("a.example/index.html", "<p>one <a href='/b.html'>b</a> <a href='/gone'>gone</a>");
    page("a.example/b.html", "<p>two");
    List<Seed> seeds = List.of(Seed.parse("http://a.example/"));
    try (StaticWeb web = StaticWeb.start(temp.resolve("web"))) {
      crawl("out", web.routes(), seeds, true);
      page("a.example/b.html", "<p>changed");
      crawl("out", web.routes(), seeds, true);
      assertThat(web.log())
          .extracting(request -> request.url().replace("http://a.example", "") + request.status())
          .containsExactlyInAnyOrder(
              "/robots.txt404",
              "/200",
              "/b.html200",
              "/gone404",
              "/robots.txt404",
              "/304",
              "/b.html200",
              "/gone404");
    }
    assertThat(pages("out"))
        .extracting(page -> page.text().split(" ")[0])
        .containsExactlyInAnyOrder("one", "changed");
    List<Seed> archived = List.of(Seed.parse("warc:" + temp.resolve("out/pages/warc")));
    crawl("again", HostRoutes.none(), archived, false);
    assertSameFiles("out", "again");
  }

  @Test
  void everyPageOfAnotherArchiveIsReadAndWhatIsBrokenIsRejected() throws IOException {
    String text =
        response("http://a.example/1", "200 OK", "<p>One <a href='/2'>2</a> <a href='/9'>9</a>")
            + response("http://a.example/old", "301 Moved\r\nLocation: /2", "")
            + response("http://a.example/2", "200 OK", "<p>Two")
            + response("http://b.example/gone", "404 Not Found", "<p>Three")
            + response("http://b.example/robots.txt", "200 OK", "User-agent: *")
            + response("http://b.example/3", "200 OK", "<p>Cut").substring(0, 200);
    Files.createDirectories(temp.resolve("w"));
    Files.writeString(temp.resolve("w/x.warc"), text);
    crawl("out", HostRoutes.none(), List.of(Seed.parse("warc:" + temp.resolve("w"))), false);
    assertThat(pages("out"))
        .extracting(page -> page.url() + page.redirectedFrom())
        .containsExactlyInAnyOrder(
            "http://a.example/1[]", "http://a.example/2[http://a.example/old]");
    assertThat(rejections("out"))
        .extracting(rejection -> rejection.key().replaceFirst("@.*", "@") + rejection.reason())
        .containsExactlyInAnyOrder(
            "http://b.example/gone" + Reason.HTTP_STATUS, "warc:x.warc@" + Reason.ARCHIVE_RECORD);
  }

  private static String response(String url, String status, String body) {
    String http = "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\n\r\n" + body;
    return String.join(
            "\r\n",
            "WARC/1.0",
            "WARC-Type: response",
            "WARC-Target-URI: " + url,
            "WARC-Date: 2020-01-01T00:00:00Z",
            "WARC-Record-ID: <urn:x:" + url.hashCode() + ">",
            "Content-Type: application/http; msgtype=response",
            "Content-Length: " + http.length(),
            "",
            http)
        + "\r\n\r\n";
  }

  private void crawl(String out, HostRoutes routes, List<Seed> seeds, boolean keep)
      throws IOException {
    FetchSettings.Pace usual = FetchSettings.defaults().pace();
    CrawlSettings settings =
        CrawlSettings.defaults()
            .withFetch(FetchSettings.defaults().withPace(undelayed(usual)))
            .asOf(Instant.parse("2026-01-02T03:04:05Z"));
    List<String> urls =
        seeds.stream().filter(s -> s.kind() == Seed.Kind.URL).map(Seed::value).toList();
    ArchiveWriter.About about = new ArchiveWriter.About("run", "Hopsmith/1", "Agent/1", urls);
    CrawlPlan plan =
        new CrawlPlan(
            seeds,
            new CrawlRounds.Limits(2, true, List.of(), settings.scope()),
            new CrawlerSpec(settings, routes, HtmlPageReader::new),
            OptionalDouble.of(0.8),
            false,
            2,
            keep ? Optional.of(about) : Optional.empty());
    BeamRun beam = new BeamRun(List.of("--targetParallelism=2"));
    RunIdentity identity = new RunIdentity("crawl", "c0ffee", "1.0", 2);
    try (RunFolder folder = RunFolder.open(temp.resolve(out), identity)) {
      new StageRunner(folder, beam, StageProgress.SILENT).rerun(new CrawlStage(plan));
    }
  }

  private static FetchSettings.Pace undelayed(FetchSettings.Pace usual) {
    return new FetchSettings.Pace(
        Duration.ZERO,
        usual.maxCrawlDelay(),
        usual.connectTimeout(),
        usual.readTimeout(),
        0,
        Duration.ZERO,
        usual.parallel());
  }

  private void assertSameFiles(String one, String other) throws IOException {
    Path folder = temp.resolve(one).resolve("pages");
    for (Path file : Folders.files(folder)) {
      if (file.toString().endsWith(".parquet")) {
        Path same = temp.resolve(other).resolve("pages").resolve(folder.relativize(file));
        assertThat(same).hasSameBinaryContentAs(file);
      }
    }
  }

  private List<Page> pages(String out) throws IOException {
    Path folder = temp.resolve(out).resolve("pages");
    return ParquetRecords.of(Page.class)
        .readAll(StageFiles.of(Rejection.Stage.CRAWL, folder, 2).rowFiles());
  }

  private List<Rejection> rejections(String out) throws IOException {
    return ParquetRecords.of(Rejection.class)
        .readAll(StageFiles.rejectionFiles(temp.resolve(out).resolve("pages")));
  }

  private void page(String path, String html) throws IOException {
    Path file = temp.resolve("web").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<title>" + path + "</title>" + html);
  }
}
