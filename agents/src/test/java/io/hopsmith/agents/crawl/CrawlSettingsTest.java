package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CrawlSettingsTest {

  @Test
  void namesTheValueThatIsWrong() {
    assertThatThrownBy(() -> new CrawlSettings.Limits(0, 1, 1, 1, 1))
        .hasMessage("max_pages_per_site is 0; it must be at least 1");
    assertThatThrownBy(() -> new CrawlSettings.Scope(List.of(), List.of(), List.of()))
        .hasMessageContaining("content_types is empty");
    assertThatThrownBy(() -> new CrawlSettings.Limits(1, 1, 1, 1, 0))
        .hasMessage("urls_per_pattern is 0; it must be at least 1");
  }

  @Test
  void coversWhatIsIncludedAndNotExcluded() {
    CrawlSettings.Scope scope =
        new CrawlSettings.Scope(
            List.of(Pattern.compile("/geos/")),
            List.of(Pattern.compile("template_")),
            List.of("text/html"));
    assertThat(scope.covers("http://a.example/geos/af.html")).isTrue();
    assertThat(scope.covers("http://a.example/geos/template_af.html")).isFalse();
    assertThat(scope.covers("http://a.example/fields/1.html")).isFalse();
  }

  @Test
  void travelsToWorkers() throws Exception {
    Instant asOf = Instant.parse("2026-01-01T00:00:00Z");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ObjectOutputStream(bytes).writeObject(CrawlSettings.defaults().asOf(asOf));
    CrawlSettings copy =
        (CrawlSettings)
            new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    assertThat(copy.clock().instant()).isEqualTo(asOf);
    assertThat(copy.limits()).isEqualTo(CrawlSettings.defaults().limits());
  }
}
