package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.web.FetchedDocument;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetaRefreshTest {
  private static final String URL = "http://a.example/old/page";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv='refresh' content='0;url=../new'>",
        "<META HTTP-EQUIV=\"Refresh\" CONTENT=\"0; URL='/new'\">",
        "<meta content='0, /new' http-equiv=refresh>",
        "<base href='http://a.example/'><meta http-equiv=refresh content='0;url=new#part'>"
      })
  void immediateRefreshLeadsElsewhere(String head) {
    assertThat(target(head)).contains("http://a.example/new");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta http-equiv='refresh' content='5;url=/new'>",
        "<meta http-equiv='refresh' content='0'>",
        "<meta http-equiv='refresh' content='0;url=/old/page'>",
        "<meta http-equiv='refresh' content='0;url=mailto:a@b.example'>",
        "<noscript><meta http-equiv='refresh' content='0;url=/new'></noscript>",
        "<!-- <meta http-equiv='refresh' content='0;url=/new'> -->",
        ""
      })
  void everythingElseIsAPage(String head) {
    assertThat(target(head)).isEmpty();
  }

  private static Optional<String> target(String head) {
    String html = "<html><head>" + head + "</head><body>text</body></html>";
    return MetaRefresh.target(
        new FetchedDocument(
            URL,
            List.of(),
            200,
            "text/html",
            html.getBytes(StandardCharsets.UTF_8),
            Instant.EPOCH,
            "allowed"));
  }
}
