package io.hopsmith.agents.search;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/**
 * A few pages or passages of an index as if there were no others; scores keep the statistics of the
 * whole index.
 */
public final class SubsetTools implements CorpusTools {
  private final CorpusIndex index;
  private final Scope scope;
  private final Set<String> passages;
  private final boolean wholePages;

  private SubsetTools(CorpusIndex index, Set<String> passages, boolean wholePages) {
    this.index = index;
    this.passages = passages;
    this.wholePages = wholePages;
    this.scope =
        index.scope(
            new TermInSetQuery(
                ShardDocuments.PASSAGE, passages.stream().map(BytesRef::new).toList()));
  }

  /** Whole pages; URLs that are not in the index are left out. */
  public static SubsetTools ofPages(CorpusIndex index, Collection<String> urls) {
    Set<String> passages =
        urls.stream()
            .flatMap(url -> index.passagesOf(url).stream())
            .map(found -> found.passage().id())
            .collect(Collectors.toCollection(TreeSet::new));
    return new SubsetTools(index, passages, true);
  }

  /**
   * Single passages. A page then shows only the text of its passages, and only links whose anchor
   * stands in that text.
   */
  public static SubsetTools ofPassages(CorpusIndex index, Collection<String> passageIds) {
    return new SubsetTools(index, new TreeSet<>(passageIds), false);
  }

  @Override
  public List<SearchHit> search(String query, Ranking ranking, int limit) {
    return index.search(query, ranking, limit, scope);
  }

  @Override
  public Optional<PageView> browse(String url) {
    List<PassageVector> shown = passagesOf(url);
    if (shown.isEmpty()) {
      return Optional.empty();
    }
    return index.browse(url).map(page -> wholePages ? page : excerpt(page, shown));
  }

  @Override
  public List<PassageVector> passagesOf(String url) {
    return index.passagesOf(url).stream()
        .filter(found -> passages.contains(found.passage().id()))
        .toList();
  }

  @Override
  public SentenceEmbedder embedder() {
    return index.embedder();
  }

  private static PageView excerpt(PageView page, List<PassageVector> shown) {
    String text =
        shown.stream().map(found -> found.passage().text()).collect(Collectors.joining("\n"));
    Map<String, String> readings = readings(page);
    return new PageView(
        page.url(),
        page.title(),
        text,
        text.lines().map(line -> readings.getOrDefault(line, line)).toList(),
        page.links().stream()
            .filter(link -> !link.anchor().isEmpty() && text.contains(link.anchor()))
            .toList());
  }

  /** How each whole line of the page reads by itself. */
  private static Map<String, String> readings(PageView page) {
    List<String> plain = page.text().lines().toList();
    Map<String, String> readings = new HashMap<>();
    for (int i = 0; i < plain.size() && i < page.lines().size(); i++) {
      readings.putIfAbsent(plain.get(i), page.lines().get(i));
    }
    return readings;
  }
}
