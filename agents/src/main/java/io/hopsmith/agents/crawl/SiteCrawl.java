package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.HostPace;
import java.util.List;

/**
 * The order to crawl one site in one round.
 *
 * @param site the registrable domain, as {@link Sites#of}
 * @param startUrls normalised URLs of the site to begin with
 * @param known normalised URLs that earlier rounds dealt with; they are neither fetched nor
 *     reported again
 * @param pagesBefore pages that earlier rounds took from the site; they count for the page cap
 * @param seedOrigins scheme, host and port of all that the user named as seeds; only addresses
 *     written there, routed hosts and hosts that the settings open may lie inside the machine or
 *     its network, so that no page can point the crawler at them
 */
public record SiteCrawl(
    String site,
    List<String> startUrls,
    List<String> known,
    int pagesBefore,
    List<String> seedOrigins) {

  public SiteCrawl {
    startUrls = List.copyOf(startUrls);
    known = List.copyOf(known);
    seedOrigins = List.copyOf(seedOrigins);
    for (String url : startUrls) {
      if (!Sites.of(url).equals(site)) {
        throw new IllegalArgumentException(
            "start URL '%s' is of site %s, not %s".formatted(url, Sites.of(url), site));
      }
    }
  }

  /**
   * The first crawl of the site of URLs that a user named.
   *
   * @param seedUrls http(s) URLs of one site, at least one
   */
  public static SiteCrawl ofSeeds(List<String> seedUrls) {
    List<String> urls = seedUrls.stream().map(SiteCrawl::normalised).distinct().toList();
    List<String> origins = urls.stream().map(HostPace::origin).distinct().sorted().toList();
    return new SiteCrawl(Sites.of(urls.get(0)), urls, List.of(), 0, origins);
  }

  private static String normalised(String url) {
    return Urls.normalise(url)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "seed '" + url + "' is not an absolute http or https URL"));
  }
}
