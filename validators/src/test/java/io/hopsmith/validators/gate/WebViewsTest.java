package io.hopsmith.validators.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who sees the web, and what of it, when a question is tried. */
class WebViewsTest {
  private static final String CRAWLED = "http://a.example/crawled";
  private static final String LIVE = "http://b.example/live";

  /** Pages by their addresses. */
  private record Few(Map<String, PageView> pages) implements Tools {
    static Few of(String... urls) {
      Map<String, PageView> pages = new LinkedHashMap<>();
      for (String url : urls) {
        pages.put(url, PageView.plain(url, url, "Text of " + url, List.of()));
      }
      return new Few(pages);
    }

    @Override
    public List<SearchHit> search(String query, Ranking ranking, int limit) {
      return pages.values().stream()
          .map(page -> new SearchHit(page.url(), page.title(), page.text(), 1))
          .toList();
    }

    @Override
    public Optional<PageView> browse(String url) {
      return Optional.ofNullable(pages.get(url));
    }
  }

  private record FewViews(Few few) implements CorpusViews {
    @Override
    public String id() {
      return "index";
    }

    @Override
    public Tools all() {
      return few;
    }

    @Override
    public Tools only(Set<String> urls) {
      return few;
    }

    @Override
    public Tools without(Set<String> urls) {
      return few;
    }
  }

  /** Answers with what it finds. */
  private record Looking(String name, boolean needsIndex, List<String> seen) implements Solver {
    @Override
    public Attempt solve(String question, Tools tools) {
      tools
          .search("text", Tools.Ranking.FUSED, 10)
          .forEach(hit -> tools.browse(hit.url()).ifPresent(page -> seen.add(page.url())));
      return new Attempt("", List.of(), "", Usage.NONE);
    }
  }

  private final Rollouts rollouts =
      new Rollouts(
          Samples.written(),
          new WebViews(Few.of(CRAWLED, LIVE), new FewViews(Few.of(CRAWLED))),
          new RolloutCache(10));
  private final Looking model = new Looking("model", false, new ArrayList<>());
  private final Looking embedded = new Looking("embedded", true, new ArrayList<>());

  @Test
  void modelsSeeTheWebAndEmbeddedSolversTheIndex() {
    rollouts.withAll("search-solver-a", model);
    rollouts.withAll("search-solver-b", embedded);
    assertThat(model.seen()).containsExactly(CRAWLED, LIVE);
    assertThat(embedded.seen()).containsExactly(CRAWLED);
  }

  @Test
  void aFewPagesOfTheWebAloneAndTheWebWithoutAFew() {
    rollouts.withOnly("gold-evidence", model, Set.of(LIVE, "http://c.example/gone"));
    assertThat(model.seen()).containsExactly(LIVE);
    model.seen().clear();
    rollouts.without("hop-necessity", model, Set.of(LIVE), 8);
    assertThat(model.seen()).containsExactly(CRAWLED);
  }
}
