package io.hopsmith.agents.crawl;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.schemas.Link;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Rejection.Stage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The books of one crawl: every wanted URL goes in once, breadth first, and comes out as a page, a
 * redirect or a rejection. Used by one thread.
 */
final class CrawlLedger {
  /** Follows a URL that the patterns do not want. */
  static final String LEFT_OUT = ", left out by crawl.include or crawl.exclude";

  /** Whoever gets the pages fails, so that the crawl is of no use. */
  static final class NotTaken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotTaken(RuntimeException cause) {
      super(cause);
    }
  }

  /** Links remembered, because pages of a site repeat most of theirs. */
  private static final int SAME_LINKS = 10_000;

  /** Where a link leads, in normal form. */
  private record Target(String url, boolean isOfSite) {}

  private final SiteCrawl crawl;
  private final CrawlSettings settings;
  private final Consumer<Page> content;
  private final SeriesBudget series;
  private final Set<String> starts;
  private final Set<String> known;
  private final Deque<Offer> queue = new ArrayDeque<>();
  private final Map<String, Offer> offers = new LinkedHashMap<>();
  private final Map<String, Offer> tooDeep = new LinkedHashMap<>();
  private final Map<String, Optional<Target>> targets = new LeastRecentlyUsed<>(SAME_LINKS);
  private final Set<String> unwanted = new HashSet<>();
  private final Map<String, Page> pages = new LinkedHashMap<>();
  private final Map<String, String> redirects = new TreeMap<>();
  private final Map<String, Rejection> rejections = new TreeMap<>();
  private final Set<String> crossSite = new TreeSet<>();

  /**
   * @param content where pages go when they are read; the ledger keeps them without content
   */
  CrawlLedger(SiteCrawl crawl, CrawlSettings settings, Consumer<Page> content) {
    this.crawl = crawl;
    this.settings = settings;
    this.content = content;
    this.series = new SeriesBudget(settings.limits().urlsPerPattern());
    this.starts = Set.copyOf(crawl.startUrls());
    this.known = Set.copyOf(crawl.known());
    crawl.startUrls().stream()
        .map(Offer::start)
        .filter(start -> isNew(start.url()))
        .forEach(this::enqueue);
  }

  /** The next URL to fetch; when the page cap is reached, the rest is rejected and none is left. */
  Optional<Offer> next() {
    if (crawl.pagesBefore() + pages.size() >= settings.limits().pagesPerSite()) {
      String cap =
          "crawl.max_pages_per_site %d reached".formatted(settings.limits().pagesPerSite());
      queue.forEach(offer -> refuse(offer, cap));
      queue.clear();
      series.refuseWaiting((offer, series) -> refuse(offer, cap));
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

  /** The page was read: hands it on and offers its links. */
  void read(String url, Page page) {
    handOn(page);
    pages.put(url, page.withoutContent());
    Offer from = offers.get(url);
    for (Link link : page.links()) {
      target(link)
          .filter(Target::isOfSite)
          .filter(target -> isNew(target.url()))
          .ifPresent(target -> offer(from.link(target.url())));
    }
    series.read(url, page).ifPresent(this::enqueue);
    page.blocks().stream()
        .flatMap(block -> block.links().stream())
        .flatMap(link -> target(link).stream())
        .filter(target -> !target.isOfSite())
        .forEach(target -> crossSite.add(target.url()));
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
    } else if (!settings.scope().covers(target) && !starts.contains(target)) {
      refuse(url, Reason.CRAWL_LIMIT, "redirects to " + target + LEFT_OUT);
    } else {
      redirects.put(url, target);
      if (isNew(target)) {
        enter(offer);
        queue.addFirst(offer);
        if (UrlSeries.of(target).isEmpty()) { // numbers that stand for names
          series.earned(url).ifPresent(this::enqueue);
        }
      }
    }
  }

  /** The URL gives no page; the detail is completed by where the URL was found. */
  void refuse(String url, Reason reason, String detail) {
    Offer offer = offers.get(url);
    rejections.putIfAbsent(url, rejection(url, reason, detail + "; " + offer.origin()));
  }

  private void refuse(Offer neverEntered, String limit) {
    offers.putIfAbsent(neverEntered.url(), neverEntered);
    refuse(neverEntered.url(), Reason.CRAWL_LIMIT, limit);
  }

  /** Closes the books. The counts of requests and time are the caller's. */
  SiteCrawlResult close(int requests, long bodyBytes, long millis) {
    String depth = "deeper than crawl.max_depth " + settings.limits().depth();
    tooDeep.values().forEach(offer -> refuse(offer, depth));
    series.refuseWaiting(this::refuse);
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

  private void handOn(Page page) {
    try {
      content.accept(page);
    } catch (RuntimeException e) {
      throw new NotTaken(e);
    }
  }

  private void offer(Offer offer) {
    String url = offer.url();
    if (unwanted.contains(url)) {
      return;
    }
    if (!settings.scope().covers(url)) {
      unwanted.add(url);
    } else if (offer.depth() > settings.limits().depth()) {
      tooDeep.putIfAbsent(url, offer);
    } else if (series.lets(offer)) {
      enqueue(offer);
    } else {
      tooDeep.remove(url);
    }
  }

  private void enqueue(Offer offer) {
    enter(offer);
    queue.add(offer);
  }

  private void enter(Offer offer) {
    tooDeep.remove(offer.url());
    series.forget(offer.url());
    offers.put(offer.url(), offer);
  }

  private Optional<Target> target(Link link) {
    return targets.computeIfAbsent(
        link.url(), url -> Urls.normalise(url).map(normal -> new Target(normal, isOfSite(normal))));
  }

  private boolean isNew(String url) {
    return !known.contains(url) && !offers.containsKey(url);
  }

  private boolean isOfSite(String url) {
    return Sites.of(url).equals(crawl.site());
  }
}
