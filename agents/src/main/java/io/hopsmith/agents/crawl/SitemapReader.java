package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.fetch.HostPace;
import io.hopsmith.agents.web.UnreadablePageException;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Rejection.Reason;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.util.ArrayDeque;
import java.util.Date;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads what URLs a site lists, in a sitemap or in those that its robots.txt names: through the
 * guarded fetcher, one request after the other, as robots.txt allows. A sitemap speaks for the
 * host, scheme and port of the seed alone. Safe for several threads.
 */
public final class SitemapReader {
  /** Sitemaps of a seed, those of indices among them. */
  private static final int MOST_SITEMAPS = 1_000;

  /** URLs of one sitemap, as sitemaps.org says. */
  private static final int MOST_URLS = 50_000;

  /** Indices that name indices are wrong, but happen. */
  private static final int DEEPEST = 3;

  private final CrawlSettings settings;
  private final SiteCrawler.Source source;

  /**
   * @param source where answers come from
   */
  public SitemapReader(CrawlSettings settings, SiteCrawler.Source source) {
    this.settings = settings;
    this.source = source;
  }

  /**
   * All URLs that the include and exclude patterns want. Trouble with a sitemap is one rejection.
   *
   * @param seed URL of a sitemap, or of a host without path: then the sitemaps of its robots.txt
   *     are read, or {@code /sitemap.xml} where it names none
   * @throws IllegalStateException when the calling thread is interrupted
   */
  public SitemapResult read(String seed) {
    String url =
        Urls.normalise(seed)
            .orElseThrow(
                () -> new IllegalArgumentException("sitemap '" + seed + "' is no http(s) URL"));
    try (Fetcher fetcher = source.open(SiteCrawl.ofSeeds(List.of(url)))) {
      return new Reading(url, fetcher).result();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the reading of sitemaps was interrupted", e);
    }
  }

  /** A sitemap that is still to be read. */
  private record Open(String url, String parent, int depth) {}

  /** The sitemaps of one seed. */
  private final class Reading {
    private final String origin;
    private final Fetcher fetcher;
    private final HostRobots robots;
    private final Deque<Open> queue = new ArrayDeque<>();
    private final Set<String> known = new HashSet<>();
    private final Map<String, SitemapResult.Listed> listed = new LinkedHashMap<>();
    private final Map<String, Rejection> rejections = new LinkedHashMap<>();

    Reading(String seed, Fetcher fetcher) throws InterruptedException {
      this.fetcher = fetcher;
      origin = HostPace.origin(seed);
      robots = new HostRobots(settings, fetcher);
      if (seed.equals(origin + "/")) {
        robots.sitemaps(origin).forEach(url -> open(url, origin + "/robots.txt", 1));
        if (queue.isEmpty()) {
          open(origin + "/sitemap.xml", "", 1);
        }
      } else {
        open(seed, "", 1);
      }
    }

    SitemapResult result() throws InterruptedException {
      while (!queue.isEmpty()) {
        Open next = queue.poll();
        try {
          read(next);
        } catch (FetchException e) {
          refuse(next.url(), e.reason(), e.getMessage(), next.parent());
        } catch (UnreadablePageException e) {
          refuse(next.url(), e.reason(), e.getMessage(), next.parent());
        }
      }
      return new SitemapResult(List.copyOf(listed.values()), List.copyOf(rejections.values()));
    }

    private void open(String text, String parent, int depth) {
      Optional<String> url = Urls.normalise(text);
      if (url.isEmpty()) {
        refuse(text, Reason.ADDRESS_REFUSED, "a sitemap without http(s) URL", parent);
      } else if (known.add(url.get())) {
        if (known.size() > MOST_SITEMAPS || depth > DEEPEST) {
          String bound =
              "over %d sitemaps of a seed, or %d within each other"
                  .formatted(MOST_SITEMAPS, DEEPEST);
          refuse(url.get(), Reason.CRAWL_LIMIT, bound, parent);
        } else {
          queue.add(new Open(url.get(), parent, depth));
        }
      }
    }

    private void read(Open sitemap)
        throws FetchException, UnreadablePageException, InterruptedException {
      Optional<Answer> answer = fetched(sitemap);
      if (answer.isEmpty()) {
        return;
      }
      int urls = 0;
      for (SitemapText.Entry entry :
          SitemapText.entries(
              address(sitemap.url()), answer.get().body(), settings.fetch().limits().expansion())) {
        if (entry.isSitemap()) {
          open(entry.url(), sitemap.url(), sitemap.depth() + 1);
        } else if (++urls > MOST_URLS) {
          String bound = "lists over %d URLs, of which the first count".formatted(MOST_URLS);
          refuse(sitemap.url(), Reason.TOO_LARGE, bound, sitemap.parent());
          return;
        } else {
          list(entry, sitemap.url());
        }
      }
    }

    /** The answer at the end of redirects; empty where there is a rejection for it. */
    private Optional<Answer> fetched(Open sitemap) throws FetchException, InterruptedException {
      String url = sitemap.url();
      for (int redirects = 0; redirects <= settings.limits().redirects(); redirects++) {
        if (robots.decide(url) instanceof RobotsDecision.Refused refused) {
          refuse(sitemap.url(), refused.reason(), refused.text(), sitemap.parent());
          return Optional.empty();
        }
        Answer answer = fetcher.get(url, SitemapText.MOST_BYTES, type -> true);
        Optional<String> target =
            answer.isRedirect() ? BoundedFetcher.location(url, answer) : Optional.empty();
        if (target.isEmpty()) {
          return usable(answer, sitemap);
        }
        url = target.get();
      }
      String bound = "more than crawl.max_redirects " + settings.limits().redirects();
      refuse(
          sitemap.url(), Reason.REDIRECT_LIMIT, bound + ", the last to " + url, sitemap.parent());
      return Optional.empty();
    }

    private Optional<Answer> usable(Answer answer, Open sitemap) {
      if (!answer.isSuccess()) {
        String status = "status " + answer.status();
        refuse(sitemap.url(), Reason.HTTP_STATUS, status, sitemap.parent());
        return Optional.empty();
      }
      if (answer.tooLarge()) {
        refuse(sitemap.url(), Reason.TOO_LARGE, "over 50 MB", sitemap.parent());
        return Optional.empty();
      }
      return Optional.of(answer);
    }

    private void list(SitemapText.Entry entry, String sitemap) {
      Optional<String> url = Urls.normalise(entry.url());
      if (url.isEmpty() || !HostPace.origin(url.get()).equals(origin)) {
        String rule = "a sitemap of %s lists no URLs of other hosts".formatted(origin);
        refuse(url.orElse(entry.url()), Reason.CRAWL_LIMIT, rule, sitemap);
      } else if (settings.scope().covers(url.get())) {
        listed.putIfAbsent(
            url.get(), new SitemapResult.Listed(url.get(), entry.modified().map(Date::toInstant)));
      }
    }

    private void refuse(String url, Reason reason, String detail, String parent) {
      String where = parent.isEmpty() ? "a sitemap seed" : "named in " + parent;
      rejections.putIfAbsent(url, CrawlLedger.rejection(url, reason, detail + "; " + where));
    }
  }

  private static URL address(String url) {
    try {
      return URI.create(url).toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("a normal URL has a form: " + url, e);
    }
  }
}
