package io.hopsmith.agents.engines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.engines.SiteRules.Kept;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteRulesTest {

  @ParameterizedTest
  @CsvSource({
    "a.example, http://a.example/x, true",
    "a.example, https://www.A.example:8080/x, true",
    "a.example, http://ba.example/x, false",
    "a.example, http://a.example.evil.example/x, false",
    "a.example, http://a.example./x, true",
    "a.example/data, http://a.example/data, true",
    "a.example/data, http://a.example/Data/x?q=1, true",
    "a.example/data, http://a.example//data/x, true",
    "a.example/data, http://a.example/database, false",
    "a.example/data, http://a.example/x?u=/data, false",
    "*browsecomp*, http://x.example/a/BrowseComp.csv, true",
    "*browsecomp*, http://x.example/a, false",
    "a.example, not a URL, false",
  })
  void matches(String pattern, String url, boolean matches) {
    assertThat(new SitePattern(pattern).matches(url)).isEqualTo(matches);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "http://a.example", "*", "**", "*a*", "a b", "a.example/x?y", "*ab"})
  void refusesWhatIsNoPattern(String text) {
    assertThatThrownBy(() -> new SitePattern(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("allowed: DOMAIN, DOMAIN/PATH or *TEXT*");
  }

  @Test
  void shipsABlocklistWithAReasonForEachPlace() {
    assertThat(Blocklist.shipped().entries())
        .hasSizeGreaterThan(40)
        .allSatisfy(entry -> assertThat(entry.reason()).hasSizeGreaterThan(3))
        .extracting(entry -> entry.place().text())
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://huggingface.co/datasets/hotpotqa/hotpot_qa/viewer",
        "https://datasets-server.huggingface.co/rows?dataset=x",
        "https://www.kaggle.com/datasets/x/y",
        "https://github.com/openai/simple-evals/blob/main/browsecomp_eval.py",
        "https://openaipublic.blob.core.windows.net/simple-evals/browse_comp_test_set.csv#BrowseComp",
        "https://someone.example/mirror/SimpleQA_test.csv",
      })
  void keepsBenchmarksOut(String url) {
    assertThat(SiteRules.shipped().refusal(url).map(SiteRules.Refusal::kept))
        .contains(Kept.LEAKS_BENCHMARK);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://en.wikipedia.org/wiki/Hugging_Face",
        "https://huggingface.co/blog/x",
        "https://github.com/openai/whisper",
        "https://www.kaggle.com/competitions",
        "https://musique.example/",
      })
  void letsOtherPagesIn(String url) {
    assertThat(SiteRules.shipped().refusal(url)).isEmpty();
  }

  @Test
  void readsMorePlacesFromLines() {
    Blocklist list =
        Blocklist.shipped()
            .with(Blocklist.parse(List.of("# own", "", "leak.example | answers", "*secret-set*")));
    assertThat(list.find("http://www.leak.example/x").map(Blocklist.Entry::reason))
        .contains("answers");
    assertThat(list.find("http://b.example/secret-set/1")).isPresent();
    assertThatThrownBy(() -> Blocklist.parse(List.of("a.example | x", "http://b | y")))
        .hasMessageStartingWith("line 2, 'http://b'");
  }

  private static List<SitePattern> sites(String... texts) {
    return Arrays.stream(texts).map(SitePattern::new).toList();
  }

  private static WebHit dated(String url, String date) {
    return new WebHit(url, "", "", Optional.of(LocalDate.parse(date)), LocalDate.of(2025, 6, 1));
  }

  @Test
  void leavesOutHitsAndCountsThem() {
    WebHit old = dated("http://a.example/old", "2025-01-01");
    WebHit fresh = dated("http://a.example/new", "2025-05-30");
    WebSearchEngine found =
        new WebSearchEngine() {
          @Override
          public String name() {
            return "fixed";
          }

          @Override
          public List<WebHit> search(WebQuery query) {
            return List.of(
                old,
                TestEngines.hit("ftp://a.example/"),
                TestEngines.hit("http://b.example/"),
                TestEngines.hit("http://bad.a.example/"),
                TestEngines.hit("http://a.example/trivia_qa/1"),
                fresh,
                TestEngines.hit("http://a.example/undated"),
                TestEngines.hit("http://a.example/third"));
          }
        };
    SiteRules rules =
        new SiteRules(sites("a.example"), sites("bad.a.example"), Blocklist.shipped());
    FilteredEngine engine = new FilteredEngine(found, rules);
    assertThat(engine.search(new WebQuery("x", 2, OptionalInt.of(30))))
        .extracting(WebHit::url)
        .containsExactly("http://a.example/new", "http://a.example/undated");
    assertThat(engine.filtered())
        .containsEntry(Kept.TOO_OLD, 1L)
        .containsEntry(Kept.NO_WEB_ADDRESS, 1L)
        .containsEntry(Kept.NOT_ALLOWED, 1L)
        .containsEntry(Kept.DENIED, 1L)
        .containsEntry(Kept.LEAKS_BENCHMARK, 1L);
  }
}
