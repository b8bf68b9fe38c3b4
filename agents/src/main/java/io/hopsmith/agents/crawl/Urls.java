package io.hopsmith.agents.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.url.UrlResolver;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One spelling per web address, so that the same page is fetched once. Safe for several threads.
 */
public final class Urls {
  private static final BasicURLNormalizer NORMALIZER = new BasicURLNormalizer();

  /** Addresses that crawler-commons 1.6 takes for no hosts, so that another stands in for them. */
  private static final Pattern IPV6 =
      Pattern.compile("^(https?://)(\\[[0-9a-f:.]+])(?=[:/]|$)", Pattern.CASE_INSENSITIVE);

  /** Of several dots behind a host, crawler-commons 1.6 takes one at a time. */
  private static final Pattern DOTS_BEHIND_HOST =
      Pattern.compile("^([^/]*//[^/?]*?[^/?.])\\.{2,}+(?=(?::\\d*)?(?:/|$))");

  private static final String STAND_IN = "ipv6.invalid";

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
    String place = DOTS_BEHIND_HOST.matcher(parts[0]).replaceFirst("$1");
    Matcher ipv6 = IPV6.matcher(place);
    boolean isIpv6 = ipv6.find();
    String path = Sessions.outOfPath(isIpv6 ? ipv6.replaceFirst("$1" + STAND_IN) : place);
    String query = parts.length == 1 ? "" : Sessions.outOfQuery(parts[1]);
    return filtered(path)
        .flatMap(head -> query.isEmpty() ? Optional.of(head) : filtered(head + "?" + query))
        .map(normal -> isIpv6 ? normal.replaceFirst(STAND_IN, lower(ipv6.group(2))) : normal)
        .filter(Urls::hasHost);
  }

  private static Optional<String> filtered(String url) {
    return Optional.ofNullable(NORMALIZER.filter(url));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
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
