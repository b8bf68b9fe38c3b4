package io.hopsmith.agents.tools;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tools that never show some pages: searches may give fewer hits than are asked for, so that the
 * same query stays the same query to whoever is paid for it. Pages are known by their addresses
 * alone, without fragment and last slash, and by what a redirect leads to; nothing is looked up
 * beforehand.
 */
public final class PagesLeftOut implements Tools {
  private final Tools tools;
  private final Set<String> out;

  /**
   * The same tools without some pages.
   *
   * @param urls addresses of pages
   */
  public PagesLeftOut(Tools tools, Collection<String> urls) {
    this.tools = tools;
    this.out = urls.stream().map(PagesLeftOut::plain).collect(Collectors.toUnmodifiableSet());
  }

  private static String plain(String url) {
    return url.replaceFirst("#.*$", "").replaceFirst("/$", "");
  }

  private boolean isOut(String url) {
    return out.contains(plain(url));
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    return tools.search(query, ranking, limit).stream().filter(hit -> !isOut(hit.url())).toList();
  }

  @Override
  public double usdPerSearch() {
    return tools.usdPerSearch();
  }

  @Override
  public Optional<PageView> browse(String url) {
    return isOut(url) ? Optional.empty() : tools.browse(url).filter(page -> !isOut(page.url()));
  }
}
