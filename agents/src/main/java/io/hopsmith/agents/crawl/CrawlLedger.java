package io.hopsmith.agents.crawl;

import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The books of one crawl: every wanted URL goes in once, breadth first, and comes out as a page, a
 * redirect or a rejection. Used by one thread.
 */
final class CrawlLedger {
  /** Follows a URL that the patterns do not want. */
  static final String LEFT_OUT = ", left out by crawl.include or crawl.exclude";

  private final SiteCrawl crawl;
  private final CrawlSettings settings;
  private final Set<String> known;
  private final Deque<Offer> queue = new ArrayDeque<>();
  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final Map<String, Offer> tooDeep = new LinkedHashMap<>();
  private final Map<String, Optional<String>> normalForms = new HashMap<>();
  private final Set<String> unwanted = new HashSet<>();
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<String, String> redirects = new TreeMap<>();
  private final Map<String, Rejection> rejections = new TreeMap<>();
  private final Set<String> crossSite = new TreeSet<>();

  CrawlLedger(SiteCrawl crawl, CrawlSettings settings) {
    this.crawl = crawl;
    this.settings = settings;
    this.known = Set.copyOf(crawl.known());
    for (String url : crawl.startUrls()) {
      enqueue(Offer.start(url));
    }
  }

  /** The next URL to fetch; when the page cap is reached, the rest is rejected and none is left. */
  Optional<Offer> next() {
    if (crawl.pagesBefore() + pages.size() >= settings.limits().pagesPerSite()) {
      String cap =
          "crawl.max_pages_per_site %d reached".formatted(settings.limits().pagesPerSite());
      queue.forEach(offer -> refuse(offer.url(), Reason.CRAWL_LIMIT, cap));
      queue.clear();
    }
    return Optional.ofNullable(queue.poll());
  }

  /**
   * URLs that will have their turns after the one that has it now, whatever comes of that one, in
   * the order of their turns if none redirects.
   */
  Stream<String> upcoming(int most) {
    int cap = settings.limits().pagesPerSite() - crawl.pagesBefore() - pages.size() - 1;
    return queue.stream().limit(Math.max(0, Math.min(most, cap))).map(Offer::url);
  }

  /** The page was read: keeps it and offers its links. */
  void read(String url, Page page) {
    pages.put(url, page);
    Offer from = offers.get(url);
    for (Link link : page.links()) {
      normal(link.url()).ifPresent(target -> offer(from.link(target)));
    }
    page.blocks().stream()
        .flatMap(block -> block.links().stream())
        .flatMap(link -> normal(link.url()).stream())
        .filter(target -> !isOfSite(target))
        .forEach(crossSite::add);
  }

  /** The URL leads elsewhere by its status or a meta refresh. */
  void redirect(String url, String target) {
    Offer offer = offers.get(url).redirect(target);
    int most = settings.limits().redirects();
    if (offer.redirects() > most || target.equals(url)) {
      String detail = "more than crawl.max_redirects %d, the last to %s".formatted(most, target);
      refuse(url, Reason.REDIRECT_LIMIT, detail);
    } else if (!isOfSite(target)) {
      crossSite.add(target);
      redirects.put(url, target);
    } else if (!settings.scope().covers(target) && !crawl.startUrls().contains(target)) {
      refuse(url, Reason.CRAWL_LIMIT, "redirects to " + target + LEFT_OUT);
    } else {
      redirects.put(url, target);
      if (isNew(target)) {
        tooDeep.remove(target);
        offers.put(target, offer);
        queue.addFirst(offer);
      }
    }
  }

  /** The URL gives no page; the detail is completed by where the URL was found. */
  void refuse(String url, Reason reason, String detail) {
    Offer offer = offers.get(url);
    rejections.putIfAbsent(url, rejection(url, reason, detail + "; " + offer.origin()));
  }

  Collection<Page> pages() {
    return pages.values();
  }

  /** Closes the books. The counts of requests and time are the caller's. */
  SiteCrawlResult close(int requests, long bodyBytes, long millis) {
    String depth = "deeper than crawl.max_depth " + settings.limits().depth();
    tooDeep.forEach(
        (url, offer) -> {
          offers.put(url, offer);
          refuse(url, Reason.CRAWL_LIMIT, depth);
        });
    RedirectEnds ends = new RedirectEnds(redirects, pages, rejections);
    crossSite.removeAll(known);
    return ends.result(
        crawl.site(),
        crossSite,
        new RedirectEnds.Totals(offers.size(), unwanted.size(), requests, bodyBytes, millis));
  }

  static Rejection rejection(String url, Reason reason, String detail) {
    return new Rejection(Stage.CRAWL, url, reason, detail, "");
  }

  private void offer(Offer offer) {
    String url = offer.url();
    if (!isNew(url) || unwanted.contains(url) || !isOfSite(url)) {
      return;
    }
    if (!settings.scope().covers(url)) {
      unwanted.add(url);
    } else if (offer.depth() > settings.limits().depth()) {
      tooDeep.putIfAbsent(url, offer);
    } else {
      enqueue(offer);
    }
  }

  private void enqueue(Offer offer) {
    if (isNew(offer.url())) {
      tooDeep.remove(offer.url());
      offers.put(offer.url(), offer);
      queue.add(offer);
    }
  }

  /** Pages of a site repeat most of their links. */
  private Optional<String> normal(String url) {
    return normalForms.computeIfAbsent(url, Urls::normalise);
  }

  private boolean isNew(String url) {
    return !known.contains(url) && !offers.containsKey(url);
  }

  private boolean isOfSite(String url) {
    return Sites.of(url).equals(crawl.site());
  }
}
