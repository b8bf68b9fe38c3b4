package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.stages.StageFiles;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real crawl over small folders, from the command line to the pages' files. */
class CrawlCommandTest {
  @TempDir private Path root;
  private String said = "";

  @BeforeEach
  void write() throws IOException {
    page("own/a.html", "<p>Ours, with <a href='http://www.other.example/'>a link</a> away.");
    page("web/www.other.example/index.html", "<p>Theirs.");
  }

  @Test
  void staysInAFolderUnlessTold() throws IOException {
    assertThat(crawled("seeds: ['file:own']\ncrawl: {hosts_folder: web, delay_ms: 0}\n"))
        .containsExactly("file:///own/a.html");
  }

  @Test
  void followsLinksOfAFolderToSitesThatAreListed() throws IOException {
    assertThat(
            crawled(
                """
                seeds: ['file:own']
                crawl: {hosts_folder: web, delay_ms: 0, sites: [WWW.other.example]}
                """))
        .containsExactly("file:///own/a.html", "http://www.other.example/");
  }

  @Test
  void masksPersonalDataAndCountsItUnlessTold() throws IOException {
    page("own/b.html", "<p>Our keeper answers letters to keeper@mill.example in the summer.");
    String seeds = "seeds: ['file:own']\n";
    assertThat(crawl(seeds)).contains("masked EMAIL 1");
    assertThat(texts()).contains("Our keeper answers letters to [EMAIL] in the summer.");
    assertThat(crawl(seeds + "pii: {mask: false}\n")).doesNotContain("masked");
    assertThat(texts())
        .contains("Our keeper answers letters to keeper@mill.example in the summer.");
  }

  @Test
  void refusesCopiesUnlessTold() throws IOException {
    page("own/print/a.html", "<p>Ours, with <a href='http://www.other.example/'>a link</a> away.");
    String seeds = "seeds: ['file:own']\n";
    assertThat(crawl(seeds)).contains("DUPLICATE_PAGE 1");
    assertThat(crawl(seeds + "crawl: {near_duplicates: {reject: false}}\n"))
        .doesNotContain("DUPLICATE_PAGE");
    assertThat(texts()).hasSize(2);
  }

  private List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (Path file :
        StageFiles.of(Rejection.Stage.CRAWL, root.resolve("out/pages"), 4).rowFiles()) {
      ParquetRecords.of(Page.class).read(file, page -> texts.add(page.text()));
    }
    return texts;
  }

  /** Crawls into the folder {@code out}, emptied before; what the program said. */
  private String crawl(String yaml) throws IOException {
    Folders.delete(root.resolve("out"));
    crawled(yaml);
    return said;
  }

  private List<String> crawled(String yaml) throws IOException {
    Path config = Files.writeString(root.resolve("run.yaml"), yaml);
    Path out = root.resolve("out");
    Typed typed =
        Typed.run(new ConfiguredStages(), "crawl", config.toString(), "--out", out.toString());
    assertThat(typed.exitCode()).as(typed.err()).isZero();
    said = typed.err();
    List<String> urls = new ArrayList<>();
    for (Path file : StageFiles.of(Rejection.Stage.CRAWL, out.resolve("pages"), 4).rowFiles()) {
      ParquetRecords.of(Page.class).read(file, page -> urls.add(page.url()));
    }
    return urls.stream().sorted().toList();
  }

  private void page(String path, String html) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "<title>" + path + "</title>" + html);
  }
}
