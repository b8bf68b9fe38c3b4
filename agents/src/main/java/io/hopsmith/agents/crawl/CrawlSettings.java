package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchSettings;
import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a site is crawled.
 *
 * @param limits how much is fetched
 * @param scope which URLs and documents are wanted
 * @param fetch how servers are asked
 * @param clock where the fetch time of pages comes from
 */
public record CrawlSettings(Limits limits, Scope scope, FetchSettings fetch, Clock clock)
    implements Serializable {

  /**
   * How much is fetched.
   *
   * @param pagesPerSite pages kept per site over all rounds, at least 1
   * @param depth links followed from a start URL, 0 for the start URLs alone
   * @param bytes size of a decompressed body, at least 1
   * @param redirects followed one after another, 0 for none
   * @param urlsPerPattern URLs that differ in numbers, ids or repetitions only and gave no new
   *     text, at least 1
   */
  public record Limits(int pagesPerSite, int depth, int bytes, int redirects, int urlsPerPattern)
      implements Serializable {
    public Limits {
      atLeast("max_pages_per_site", pagesPerSite, 1);
      atLeast("max_depth", depth, 0);
      atLeast("max_bytes", bytes, 1);
      atLeast("max_redirects", redirects, 0);
      atLeast("urls_per_pattern", urlsPerPattern, 1);
    }
  }

  /**
   * What is wanted. URLs that the user gave as seeds are wanted whatever the patterns say.
   *
   * @param include a URL must contain a match of one of these; empty for all URLs
   * @param exclude and no match of any of these
   * @param contentTypes media types that are read, lower case
   */
  public record Scope(List<Pattern> include, List<Pattern> exclude, List<String> contentTypes)
      implements Serializable {
    public Scope {
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
      contentTypes = List.copyOf(contentTypes);
      if (contentTypes.isEmpty()) {
        throw new IllegalArgumentException(
            "content_types is empty, so no page could be read; name at least text/html");
      }
    }

    /** The same content types, but no URL other than seeds. */
    public Scope ofSeedsAlone() {
      return new Scope(List.of(Pattern.compile("(?!)")), List.of(), contentTypes);
    }

    /** Whether the body of an answer with this Content-Type header can be a page. */
    boolean reads(String contentType) {
      return contentType.isEmpty() || contentTypes.contains(Answer.mediaType(contentType));
    }

    /** Whether the patterns let a URL in. */
    public boolean covers(String url) {
      return (include.isEmpty() || include.stream().anyMatch(p -> p.matcher(url).find()))
          && exclude.stream().noneMatch(p -> p.matcher(url).find());
    }
  }

  /** One request a second, 1,000 pages a site, 2 MB a page, HTML and plain text. */
  public static CrawlSettings defaults() {
    return new CrawlSettings(
        new Limits(1_000, 20, 2_000_000, 5, 200),
        new Scope(
            List.of(), List.of(), List.of("text/html", "application/xhtml+xml", "text/plain")),
        FetchSettings.defaults(),
        Clock.systemUTC());
  }

  public CrawlSettings withLimits(Limits newLimits) {
    return new CrawlSettings(newLimits, scope, fetch, clock);
  }

  public CrawlSettings withScope(Scope newScope) {
    return new CrawlSettings(limits, newScope, fetch, clock);
  }

  public CrawlSettings withFetch(FetchSettings newFetch) {
    return new CrawlSettings(limits, scope, newFetch, clock);
  }

  /** The fetch time of a page: the one of all pages, else when it arrived, else now. */
  public Instant fetchTime(Optional<Instant> arrived) {
    Instant now = clock.instant();
    boolean isOneForAll = clock.equals(Clock.fixed(now, ZoneOffset.UTC));
    return isOneForAll ? now : arrived.orElse(now);
  }

  /** The same settings with one fetch time for all pages. */
  public CrawlSettings asOf(Instant instant) {
    return new CrawlSettings(limits, scope, fetch, Clock.fixed(instant, ZoneOffset.UTC));
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, value, least));
    }
  }
}
