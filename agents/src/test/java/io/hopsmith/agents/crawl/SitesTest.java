package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SitesTest {

  @ParameterizedTest
  @CsvSource({
    "https://www.bbc.co.uk/news, bbc.co.uk",
    "http://EN.Wikipedia.org:8080/wiki/X, wikipedia.org",
    "http://nations.example/a, nations.example",
    "http://www.rivers.nations.example/a, nations.example",
    "http://me.github.io/x, me.github.io",
    "http://127.0.0.1:8000/geos/, 127.0.0.1",
    "http://[::1]:8000/, [::1]",
    "http://localhost:81/, localhost",
    "file:///factbook/geos/af.html, factbook"
  })
  void namesTheRegistrableDomain(String url, String site) {
    assertThat(Sites.of(url)).isEqualTo(site);
  }

  @Test
  void refusesTextWithoutHost() {
    assertThatThrownBy(() -> Sites.of("mailto:a@b.example"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("mailto:a@b.example");
    assertThatThrownBy(() -> Sites.of("http://a b/")).isInstanceOf(IllegalArgumentException.class);
  }
}
