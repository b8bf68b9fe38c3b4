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
  void namesAFolderThatIsMissing() {
    assertThatThrownBy(() -> reader().read(root.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
  }

  private static FolderReader reader() {
    return new FolderReader(CrawlSettings.defaults(), new PlainReader());
  }
}
