package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.fetch.Paces;
import java.time.Duration;
import java.util.List;

/** Crawls of rough servers with little patience. */
final class RoughCrawl {
  private RoughCrawl() {}

  static SiteCrawlResult of(RoughServer server, String path) {
    return of(server.url(path));
  }

  static SiteCrawlResult of(String url) {
    return crawler(HostRoutes.none()).crawl(SiteCrawl.ofSeeds(List.of(url)));
  }

  static SiteCrawler crawler(HostRoutes routes) {
    FetchSettings fetch =
        FetchSettings.defaults()
            .withPace(Paces.retrying(Duration.ofSeconds(2), 2))
            .withLimits(
                new FetchSettings.Limits(5_000_000, 200, 65_536, Duration.ofSeconds(10), 100));
    CrawlSettings settings =
        CrawlSettings.defaults()
            .withLimits(new CrawlSettings.Limits(100, 5, 50_000, 3, 200))
            .withFetch(fetch);
    return new SiteCrawler(settings, routes, new PlainReader());
  }

  /** A page that leads to these URLs. */
  static String links(String... targets) {
    StringBuilder html = new StringBuilder("<p>start");
    for (String target : targets) {
      html.append(" <a href='").append(target).append("'>").append(target).append("</a>");
    }
    return html.append("</p>").toString();
  }
}
