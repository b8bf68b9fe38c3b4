package io.hopsmith.agents.crawl;

import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a site is crawled.
 *
 * @param limits how much is fetched
 * @param pace how fast, and how long an answer may take
 * @param scope which URLs and documents are wanted
 * @param userAgent the User-Agent header; its first product token is the name looked up in
 *     robots.txt
 * @param clock where the fetch time of pages comes from
 */
public record CrawlSettings(Limits limits, Pace pace, Scope scope, String userAgent, Clock clock)
    implements Serializable {

  private static final String DEFAULT_USER_AGENT = "Hopsmith/0.1 (dataset builder)";
  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+([/ ].*)?");

  /**
   * How much is fetched.
   *
   * @param pagesPerSite pages kept per site over all rounds, at least 1
   * @param depth links followed from a start URL, 0 for the start URLs alone
   * @param bytes size of a decompressed body, at least 1
   * @param redirects followed one after another, 0 for none
   */
  public record Limits(int pagesPerSite, int depth, int bytes, int redirects)
      implements Serializable {
    public Limits {
      atLeast("max_pages_per_site", pagesPerSite, 1);
      atLeast("max_depth", depth, 0);
      atLeast("max_bytes", bytes, 1);
      atLeast("max_redirects", redirects, 0);
    }
  }

  /**
   * How fast.
   *
   * @param delay least time between two requests to one host; a longer Crawl-delay in robots.txt
   *     wins
   * @param maxCrawlDelay a host whose robots.txt asks for a longer Crawl-delay is not crawled
   * @param connectTimeout for a connection
   * @param readTimeout for each read; a whole answer may take five times that
   * @param retries further attempts after a broken connection or a 429, 502, 503 or 504 answer; the
   *     wait doubles each time, starting from {@code retryWait}, or is what Retry-After says up to
   *     {@code maxCrawlDelay}
   * @param retryWait first wait before a retry
   */
  public record Pace(
      Duration delay,
      Duration maxCrawlDelay,
      Duration connectTimeout,
      Duration readTimeout,
      int retries,
      Duration retryWait)
      implements Serializable {
    public Pace {
      notNegative("delay", delay);
      notNegative("max_crawl_delay", maxCrawlDelay);
      positive("connect_timeout", connectTimeout);
      positive("read_timeout", readTimeout);
      atLeast("retries", retries, 0);
      notNegative("retry_wait", retryWait);
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

    /** Whether the patterns let a URL in. */
    public boolean covers(String url) {
      return (include.isEmpty() || include.stream().anyMatch(p -> p.matcher(url).find()))
          && exclude.stream().noneMatch(p -> p.matcher(url).find());
    }
  }

  public CrawlSettings {
    if (!PRODUCT.matcher(userAgent).matches()) {
      throw new IllegalArgumentException(
          "user_agent '%s' does not start with a product name of letters, _ and -, e.g. Name/1.0"
              .formatted(userAgent));
    }
  }

  /** One request a second, 1,000 pages a site, 2 MB a page, HTML and plain text. */
  public static CrawlSettings defaults() {
    return new CrawlSettings(
        new Limits(1_000, 20, 2_000_000, 5),
        new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            2,
            Duration.ofSeconds(1)),
        new Scope(
            List.of(), List.of(), List.of("text/html", "application/xhtml+xml", "text/plain")),
        DEFAULT_USER_AGENT,
        Clock.systemUTC());
  }

  public CrawlSettings withLimits(Limits newLimits) {
    return new CrawlSettings(newLimits, pace, scope, userAgent, clock);
  }

  public CrawlSettings withPace(Pace newPace) {
    return new CrawlSettings(limits, newPace, scope, userAgent, clock);
  }

  public CrawlSettings withScope(Scope newScope) {
    return new CrawlSettings(limits, pace, newScope, userAgent, clock);
  }

  public CrawlSettings withUserAgent(String newUserAgent) {
    return new CrawlSettings(limits, pace, scope, newUserAgent, clock);
  }

  /** The same settings with one fetch time for all pages. */
  public CrawlSettings asOf(Instant instant) {
    return new CrawlSettings(limits, pace, scope, userAgent, Clock.fixed(instant, ZoneOffset.UTC));
  }

  /** Name that robots.txt rules are looked up by, lower case. */
  String robotName() {
    return userAgent.split("[/ ]")[0].toLowerCase(Locale.ROOT);
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, value, least));
    }
  }

  private static void notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(
          "%s is %s; it must not be negative".formatted(name, value));
    }
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.toMillis() == 0) {
      throw new IllegalArgumentException(
          "%s is %s; it must be at least 1 ms".formatted(name, value));
    }
  }
}
