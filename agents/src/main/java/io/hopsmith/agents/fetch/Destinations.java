package io.hopsmith.agents.fetch;

import io.hopsmith.agents.fetch.FetchSettings.Reach;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which URLs are connected to at all: http and https, hosts in their usual spelling, ports that are
 * open. Hosts are of two kinds: public ones, whose addresses are vetted when they are resolved, and
 * those that the user opened, which may lie inside the machine or its network. An opened host is
 * reached at the ports it was opened at and no others.
 */
final class Destinations {
  /** What RFC 9110 asks servers to understand at least. */
  private static final int LONGEST_URL = 8_000;

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)";
  private static final Pattern IPV4 = Pattern.compile(OCTET + "(\\." + OCTET + "){3}");

  /** Hosts that the URL standard reads as numbers (WHATWG URL, "ends in a number checker"). */
  private static final Pattern NUMBER =
      Pattern.compile("(.*\\.)?(\\d+|0x[0-9a-f]*)\\.?", Pattern.CASE_INSENSITIVE);

  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]+]", Pattern.CASE_INSENSITIVE);

  private final Set<Integer> ports;
  private final Map<String, Set<Integer>> opened = new HashMap<>();
  private final Map<String, Set<Integer>> seeded = new HashMap<>();

  /**
   * @param reach what the configuration opens
   * @param seedOrigins scheme, host and port of seeds, as {@link HostPace#origin}. Their ports are
   *     open at their hosts. A host written as an address or as {@code localhost} is opened, but
   *     for addresses of cloud metadata; a name is not, because whoever owns it decides where it
   *     leads.
   */
  Destinations(Reach reach, Collection<String> seedOrigins) {
    ports = Set.copyOf(reach.ports());
    reach.openHosts().forEach(this::open);
    for (String origin : seedOrigins) {
      URI uri = URI.create(origin);
      String host = host(uri);
      (mayOpen(host) ? opened : seeded)
          .computeIfAbsent(host, name -> new HashSet<>())
          .add(port(uri));
    }
  }

  /** Whether a host may have addresses that are not public. */
  boolean isOpened(String host) {
    return opened.containsKey(plain(host));
  }

  /**
   * Looks at everything that a URL shows before its host is resolved.
   *
   * @return the URL, read
   * @throws FetchException when it is not connected to
   */
  URI vet(String url) throws FetchException {
    if (url.length() > LONGEST_URL) {
      throw refused(url.substring(0, 100) + "...", "it is longer than " + LONGEST_URL);
    }
    URI uri = parse(url);
    if (!"http".equalsIgnoreCase(uri.getScheme()) && !"https".equalsIgnoreCase(uri.getScheme())) {
      throw refused(url, "its scheme is neither http nor https");
    }
    if (uri.getHost() == null) {
      throw refused(url, "it names no host");
    }
    if (uri.getRawUserInfo() != null) {
      throw refused(url, "it holds a user name");
    }
    if (!isPlainlySpelled(uri.getHost())) {
      throw refused(url, "its host is an address in an odd spelling");
    }
    vetPort(url, host(uri), port(uri));
    return uri;
  }

  private void vetPort(String url, String host, int port) throws FetchException {
    Set<Integer> open = opened.get(host);
    boolean isOpen =
        open == null
            ? ports.contains(port) || seeded.getOrDefault(host, Set.of()).contains(port)
            : open.contains(port);
    if (!isOpen) {
      throw refused(
          url, "port %d of that host is not open; see crawl.ports and open_hosts".formatted(port));
    }
  }

  private static boolean mayOpen(String seedHost) {
    return seedHost.equals("localhost")
        || (isAddress(seedHost) && !AddressTable.isUnguarded(seedHost));
  }

  /** An entry HOST, which opens the usual ports, or HOST:PORT. */
  private void open(String entry) {
    URI uri = URI.create("http://" + entry);
    Collection<Integer> at = uri.getPort() < 0 ? ports : List.of(uri.getPort());
    opened.computeIfAbsent(host(uri), name -> new HashSet<>()).addAll(at);
  }

  private static URI parse(String url) throws FetchException {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      throw Troubles.refused("%s is not a URL: %s".formatted(url, e.getReason()), e);
    }
  }

  private static FetchException refused(String url, String why) {
    return Troubles.refused("%s is not connected to: %s".formatted(url, why), null);
  }

  private static boolean isPlainlySpelled(String host) {
    return host.startsWith("[")
        ? IPV6.matcher(host).matches()
        : !NUMBER.matcher(host).matches() || IPV4.matcher(host).matches();
  }

  private static boolean isAddress(String host) {
    return host.startsWith("[") || IPV4.matcher(host).matches();
  }

  private static int port(URI uri) {
    if (uri.getPort() >= 0) {
      return uri.getPort();
    }
    return "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
  }

  private static String host(URI uri) {
    return plain(uri.getHost());
  }

  private static String plain(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
