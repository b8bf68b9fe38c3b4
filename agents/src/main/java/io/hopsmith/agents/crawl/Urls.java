package io.hopsmith.agents.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.url.UrlResolver;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * One spelling per web address, so that the same page is fetched once. Safe for several threads.
 */
public final class Urls {
  private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

  private Urls() {}

  /**
   * The normal form of an absolute http or https URL: host in lower case, no default port, no
   * fragment, dot segments resolved, percent-escapes in one spelling, the query kept in its order.
   * Empty when the text is no such URL.
   */
  public static Optional<String> normalise(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    return Optional.ofNullable(NORMALIZER.filter(url.strip())).filter(Urls::hasHost);
  }

  /**
   * The target of a reference found at a URL, in normal form; empty when it is neither an http(s)
   * URL nor, seen from a file, a file.
   */
  static Optional<String> resolve(String base, String reference) {
    String target = UrlResolver.resolveUrl(base, reference.strip().replace(" ", "%20"));
    return base.startsWith("file:") && target.startsWith("file:")
        ? Optional.of(FolderUrls.normalise(target))
        : normalise(target);
  }

  /** The host of a URL in lower case without its port; empty when it has none. */
  static String host(String url) {
    String host = URI.create(url).getHost();
    return host == null ? "" : host.toLowerCase(Locale.ROOT);
  }

  /** Scheme, host and port: what one robots.txt and one politeness delay apply to. */
  static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  private static boolean hasHost(String url) {
    try {
      return new URI(url).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
