package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.CrawlRounds;
import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the driver keeps of finished rounds: everything except the pages' content. */
final class RoundTotals {
  private final List<Page> pages = new ArrayList<>();
  private final List<Rejection> rejections = new ArrayList<>();
  private long documents;

  /** Adds one result, whose pages are without content, and returns it. */
  SiteCrawlResult add(SiteCrawlResult result) {
    SiteCrawlResult.Statistics counts = result.statistics();
    documents += counts.offered() - counts.aliases() - counts.redirects();
    rejections.addAll(result.rejections());
    pages.addAll(result.pages());
    return result;
  }

  /** Adds a URL, or a whole site, that gave a rejection and no result. */
  void add(Rejection rejection) {
    documents++;
    rejections.add(rejection);
  }

  /** Different URLs that were to be read, without those that led to another one. */
  long documents() {
    return documents;
  }

  boolean noPages() {
    return pages.isEmpty();
  }

  List<Rejection> rejections() {
    return List.copyOf(rejections);
  }

  /** All URLs that led to a page, by its URL, where there are any. */
  Map<String, List<String>> aliases(CrawlRounds rounds) {
    Map<String, List<String>> aliases = new TreeMap<>();
    for (Page page : pages) {
      List<String> all = rounds.withAliases(page).redirectedFrom();
      if (!all.isEmpty()) {
        aliases.put(page.url(), all);
      }
    }
    return aliases;
  }
}
