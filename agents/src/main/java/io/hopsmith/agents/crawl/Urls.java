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
   * The normal form of an absolute http or https URL: host in lower case, no default port, user or
   * fragment, dot segments and double slashes resolved, percent-escapes in one spelling, query
   * parameters sorted, sessions and origins of visitors left out. Empty when the text is no such
   * URL.
   */
  public static Optional<String> normalise(String url) {
    String lower = url.strip().toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return Optional.empty();
    }
    String[] parts = url.strip().replaceFirst("#.*", "").split("\\?", 2);
    // first without the query: crawler-commons 1.6 spoils it when the path changes its length
    String head = NORMALIZER.filter(Sessions.outOfPath(parts[0]));
    if (head == null) {
      return Optional.empty();
    }
    String query = parts.length == 1 ? "" : Sessions.outOfQuery(parts[1]);
    return Optional.ofNullable(query.isEmpty() ? head : NORMALIZER.filter(head + "?" + query))
        .filter(Urls::hasHost);
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

  private static boolean hasHost(String url) {
    try {
      return new URI(url).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
