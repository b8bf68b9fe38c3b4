package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderReaderTest {
  @TempDir private Path root;

  @Test
  void readsDocumentsUnderAddressesThatAreTheSameOnEveryMachine() throws IOException {
    new WebFolder(root)
        .page("my web/b.html", "sub/c d.htm#x", "http://other.example/y")
        .page("my web/sub/c d.htm", "../b.html")
        .file("my web/a.txt", "plain")
        .file("my web/z.html", "<meta http-equiv=refresh content='0;url=b.html'>")
        .file("my web/empty.html", "<p></p>")
        .file("my web/picture.png", "png");

    SiteCrawlResult result = reader().read(root.resolve("my web"));

    assertThat(result.site()).isEqualTo("my web");
    assertThat(result.pages())
        .extracting(Page::url)
        .containsExactly(
            "file:///my%20web/a.txt", "file:///my%20web/b.html", "file:///my%20web/sub/c%20d.htm");
    assertThat(result.pages().get(1).links())
        .extracting(Link::url)
        .containsExactly("file:///my%20web/sub/c%20d.htm", "http://other.example/y");
    assertThat(result.pages().get(1).redirectedFrom()).containsExactly("file:///my%20web/z.html");
    assertThat(result.rejections())
        .extracting(Rejection::key, Rejection::reason)
        .containsExactly(tuple("file:///my%20web/empty.html", Reason.EMPTY_PAGE));
    assertThat(result.crossSiteLinks()).containsExactly("http://other.example/y");
    SiteCrawlerTroubleTest.assertBalanced(result);
  }

  @Test
  void handsOnRefreshesOutOfTheFolder() throws IOException {
    new WebFolder(root)
        .file("web/a.html", "<meta http-equiv=refresh content='0;url=http://other.example/y'>")
        .file("web/b.html", "<meta http-equiv=refresh content='0;url=gone.html'>");

    SiteCrawlResult result = reader().read(root.resolve("web"));

    assertThat(result.crossSiteLinks()).containsExactly("http://other.example/y");
    CrawlRounds.Limits limits =
        new CrawlRounds.Limits(1, true, List.of(), CrawlSettings.defaults().scope());
    assertThat(CrawlRounds.first(limits, List.of()).next(List.of(result)).rejections())
        .extracting(Rejection::key, Rejection::reason, Rejection::detail)
        .containsExactly(
            tuple(
                "http://other.example/y",
                Reason.CRAWL_LIMIT,
                "found in the last round; crawl.rounds is 1"),
            tuple(
                "file:///web/b.html",
                Reason.UNREACHABLE,
                "redirects to file:///web/gone.html, which is no file that was read"));
  }

  @Test
  void namesAFolderThatIsMissing() {
    assertThatThrownBy(() -> reader().read(root.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
  }

  private static FolderReader reader() {
    return new FolderReader(CrawlSettings.defaults(), new PlainReader());
  }
}
