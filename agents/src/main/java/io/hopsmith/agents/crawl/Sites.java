package io.hopsmith.agents.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** The site that a URL belongs to. Safe for several threads. */
public final class Sites {
  private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  private Sites() {}

  /**
   * The registrable domain of an absolute URL's host ({@code www.bbc.co.uk} gives {@code
   * bbc.co.uk}); the host itself for IP addresses, single labels and public suffixes; its last two
   * labels where the top-level domain is unknown to the public suffix list ({@code a.b.example}
   * gives {@code b.example}). For a {@code file:} URL the name of its top folder. Never empty for a
   * URL that has a host.
   *
   * @throws IllegalArgumentException when the text is not an absolute URL
   */
  public static String of(String url) {
    try {
      URI uri = new URI(url);
      if ("file".equalsIgnoreCase(uri.getScheme())) {
        return topFolder(uri.getPath());
      }
      if (uri.getHost() == null) {
        throw new IllegalArgumentException("no site in '" + url + "': the URL has no host");
      }
      return ofHost(uri.getHost());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("no site in '" + url + "': " + e.getMessage(), e);
    }
  }

  /** The site of a host name; see {@link #of}. */
  static String ofHost(String host) {
    String name = host.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
    if (name.startsWith("[") || IPV4.matcher(name).matches() || !name.contains(".")) {
      return name;
    }
    String topLevel = name.substring(name.lastIndexOf('.') + 1);
    if (EffectiveTldFinder.getEffectiveTLD(topLevel) == null) {
      return lastTwoLabels(name);
    }
    String domain = EffectiveTldFinder.getAssignedDomain(name, true);
    return domain == null ? name : domain;
  }

  private static String lastTwoLabels(String name) {
    String[] labels = name.split("\\.");
    return String.join(
        ".", Arrays.copyOfRange(labels, Math.max(0, labels.length - 2), labels.length));
  }

  private static String topFolder(String path) {
    String[] parts = path.replaceFirst("^/+", "").split("/");
    return parts[0].isEmpty() ? "file" : parts[0];
  }
}
