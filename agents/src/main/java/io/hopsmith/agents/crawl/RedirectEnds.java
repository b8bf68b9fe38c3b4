package io.hopsmith.agents.crawl;

import io.hopsmith.agents.crawl.SiteCrawlResult.Redirect;
import io.hopsmith.agents.crawl.SiteCrawlResult.Statistics;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows every redirect to where it ends: at a page, whose alias the old URL becomes; at a
 * rejection, which the old URL shares; in a circle; or outside the crawl.
 */
final class RedirectEnds {
  private final Map<String, String> targets;
  private final Map<String, Page> pages;
  private final SortedMap<String, Rejection> rejections;
  private final Map<String, List<String>> aliases = new HashMap<>();
  private final List<Redirect> leaving = new ArrayList<>();

  /** Counts that only the caller has. */
  record Totals(int offered, int unwanted, int requests, long bodyBytes, long millis) {}

  /**
   * @param targets where each redirecting URL leads, sorted by URL
   * @param pages by URL, in order
   * @param rejections by URL
   */
  RedirectEnds(
      Map<String, String> targets, Map<String, Page> pages, Map<String, Rejection> rejections) {
    this.targets = targets;
    this.pages = pages;
    this.rejections = new TreeMap<>(rejections);
    targets.keySet().forEach(from -> settle(from, end(targets, from), rejections));
  }

  SiteCrawlResult result(String site, Collection<String> crossSite, Totals totals) {
    int aliasCount = aliases.values().stream().mapToInt(List::size).sum();
    return new SiteCrawlResult(
        site,
        pages.entrySet().stream().map(entry -> named(entry.getKey(), entry.getValue())).toList(),
        List.copyOf(rejections.values()),
        List.copyOf(crossSite),
        leaving,
        new Statistics(
            totals.offered(),
            pages.size(),
            aliasCount,
            rejections.size(),
            leaving.size(),
            totals.unwanted(),
            totals.requests(),
            totals.bodyBytes(),
            totals.millis()));
  }

  private Page named(String url, Page page) {
    return aliases.containsKey(url) ? page.withRedirectedFrom(aliases.get(url)) : page;
  }

  private void settle(String from, String end, Map<String, Rejection> refused) {
    if (pages.containsKey(end)) {
      aliases.computeIfAbsent(end, url -> new ArrayList<>()).add(from);
    } else if (refused.containsKey(end)) {
      Rejection last = refused.get(end);
      String detail = "redirects to " + end + ": " + last.detail();
      rejections.put(from, CrawlLedger.rejection(from, last.reason(), detail));
    } else if (targets.containsKey(end)) {
      String detail = "redirects in a circle through " + end;
      rejections.put(from, CrawlLedger.rejection(from, Reason.REDIRECT_LIMIT, detail));
    } else {
      leaving.add(new Redirect(from, end));
    }
  }

  /** The first URL on the way that does not redirect, or that the way has been at before. */
  static String end(Map<String, String> targets, String from) {
    Set<String> seen = new HashSet<>();
    String at = from;
    while (targets.containsKey(at) && seen.add(at)) {
      at = targets.get(at);
    }
    return at;
  }
}
