package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.browse.LiveSearch;
import io.hopsmith.agents.browse.WebSettings;
import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.pipelines.config.RunConfig;

/** What a configuration says of the web as agents see it. */
final class ConfiguredWeb {
  private ConfiguredWeb() {}

  /** The configured engines, and pages as the crawl would fetch them, wherever they are. */
  static LiveSearch search(RunConfig config, HostRoutes routes) {
    RunConfig.Search search = config.search();
    return new LiveSearch(
        search.engines(),
        search.mix(),
        new WebSettings(
            search.rules(),
            search.recencyDays().orElse(0),
            ConfiguredCrawl.crawlSettings(config).withScope(CrawlSettings.defaults().scope()),
            routes,
            config.crawl().reading(),
            config.pii().mask()));
  }
}
