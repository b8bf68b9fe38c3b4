package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlSeriesTest {
  private static final String HOST = "http://10.example:8080";

  @ParameterizedTest
  @CsvSource({
    "/calendar/2026/11/27, /calendar/#/#/#",
    "/title/tt0111161/, /title/tt#/",
    "/calendar?day=2026-11-27&view=week, /calendar?day=#-#-#&view=week",
    "/x/550e8400-e29b-41d4-a716-446655440000, /x/#",
    "/x?token=d41d8cd98f00b204e9800998ecf8427e, /x?token=#",
    "/list?colour=red&order=name&size=large, /list?colour=*&order=*&size=*",
    "/list?colour&order=up&size=, /list?colour&order=*&size=*",
    "/a/b/a/b/a/b/, /a/b/...",
    "/b/a/a/a/a, /b/a/...",
    "/about/about/about/x.html, /about/x.html/..."
  })
  void namesWhatUrlsHaveInCommon(String path, String series) {
    assertThat(UrlSeries.of(HOST + path)).contains(HOST + series);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/geos/af.html",
        "/wiki/C%C3%B4te_d'Ivoire",
        "/wiki/%E4%B8%AD%E6%96%87",
        "/index.php?title=Anything&action=view",
        "/usr/local/usr/x",
        "/x?q=a"
      })
  void namesOfThingsAreNoSeries(String path) {
    assertThat(UrlSeries.of(HOST + path)).isEmpty();
  }
}
