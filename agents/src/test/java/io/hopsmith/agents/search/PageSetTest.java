package io.hopsmith.agents.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.PagesLeftOut;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.agents.tools.Tools.Ranking;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A few pages that are nowhere indexed, and the web without some. */
class PageSetTest {
  private static final String WEND = "http://a.example/wend";
  private static final String BROOK = "http://b.example/brook/";

  private static PageView page(String url, String title, String text) {
    return PageView.plain(url, title, text, List.of());
  }

  private static String filler(String word) {
    return (word + " stands in a long line of other words. ").repeat(30) + "\n";
  }

  private final Tools pages =
      new PageSet(
          List.of(
              page(
                  WEND,
                  "Wend",
                  filler("Granite") + "The river Wend is 134 km long.\n" + filler("Slate")),
              page(BROOK, "Brook", "Brook is a town on the Wend with 4,000 inhabitants.")));

  @Test
  void findsEachPageByItsBestPassage() {
    List<SearchHit> hits = pages.search("How long is the river Wend?", Ranking.FUSED, 10);
    assertThat(hits).extracting(SearchHit::url).containsExactly(WEND, BROOK);
    assertThat(hits.get(0).snippet()).contains("134 km").doesNotContain("Granite");
    assertThat(pages.search("inhabitants", Ranking.DENSE, 1))
        .extracting(SearchHit::url)
        .containsExactly(BROOK);
    assertThat(pages.search("nothing of the kind", Ranking.FUSED, 10)).isEmpty();
    assertThat(pages.search("?", Ranking.FUSED, 10)).isEmpty();
  }

  @Test
  void opensItsPagesAlone() {
    assertThat(pages.browse(WEND)).isPresent();
    assertThat(pages.browse("http://a.example/other")).isEmpty();
    assertThat(new PageSet(List.of()).search("Wend", Ranking.FUSED, 3)).isEmpty();
  }

  @Test
  void leavesPagesOutBySearchAndByAddress() {
    Tools without = new PagesLeftOut(pages, List.of("http://b.example/brook"));
    assertThat(without.search("Wend", Ranking.FUSED, 2))
        .extracting(SearchHit::url)
        .containsExactly(WEND);
    assertThat(without.browse(BROOK)).isEmpty();
    assertThat(without.browse("http://b.example/brook#part")).isEmpty();
    assertThat(without.browse(WEND)).isPresent();
  }

  @Test
  void leavesOutWhatARedirectLeadsTo() {
    Tools redirecting =
        new Tools() {
          @Override
          public List<SearchHit> search(String query, Ranking ranking, int limit) {
            return List.of();
          }

          @Override
          public Optional<PageView> browse(String url) {
            return pages.browse(BROOK);
          }
        };
    assertThat(new PagesLeftOut(redirecting, List.of(BROOK)).browse("http://short.example/1"))
        .isEmpty();
    assertThat(new PagesLeftOut(redirecting, List.of(WEND)).browse("http://short.example/1"))
        .isPresent();
  }
}
