package io.hopsmith.agents.search;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A corpus in which some pages do not exist. Searches still give as many hits as asked for; links
 * to the missing pages stay and lead nowhere.
 */
public final class WithoutPages implements CorpusTools {
  private final CorpusTools tools;
  private final Set<String> missing = new TreeSet<>();

  /**
   * @param tools over all pages
   * @param urls pages to take away, by any of their addresses
   */
  public WithoutPages(CorpusTools tools, Collection<String> urls) {
    this.tools = tools;
    for (String url : urls) {
      tools.browse(url).map(PageView::url).ifPresent(missing::add);
    }
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    return tools.search(query, ranking, limit + missing.size()).stream()
        .filter(hit -> !missing.contains(hit.url()))
        .limit(limit)
        .toList();
  }

  @Override
  public Optional<PageView> browse(String url) {
    return tools.browse(url).filter(page -> !missing.contains(page.url()));
  }

  @Override
  public List<PassageVector> passagesOf(String url) {
    return tools.passagesOf(url).stream()
        .filter(found -> !missing.contains(found.passage().url()))
        .toList();
  }

  @Override
  public SentenceEmbedder embedder() {
    return tools.embedder();
  }
}
