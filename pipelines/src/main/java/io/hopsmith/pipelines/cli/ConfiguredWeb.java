package io.hopsmith.pipelines.cli;

import io.hopsmith.agents.browse.WebSettings;
import io.hopsmith.agents.browse.WebTools;
import io.hopsmith.agents.engines.Engines;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.store.StoredCalls;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.pipelines.config.RunConfig;
import java.util.Optional;

/** What a configuration says of the web as agents see it. */
final class ConfiguredWeb {
  private ConfiguredWeb() {}

  /**
   * The web as tools: the configured engines, and pages as the crawl would fetch them.
   *
   * @param corpus the run's own pages, where they are indexed; the engine {@code local} wants them
   * @throws IllegalArgumentException when it wants them and there are none
   */
  static WebTools tools(
      RunConfig config, HostRoutes routes, StoredCalls calls, Optional<Tools> corpus) {
    RunConfig.Search search = config.search();
    return new WebTools(
        Engines.of(search.engines(), search.mix(), calls, corpus),
        new WebSettings(
            search.rules(),
            search.recencyDays(),
            ConfiguredCrawl.crawlSettings(config),
            routes,
            config.crawl().reading(),
            config.pii().mask()),
        calls,
        corpus);
  }
}
