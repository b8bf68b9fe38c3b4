package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.fetch.HostRoutes;
import java.io.Serializable;
import java.time.Duration;

/** Where the answers of a crawl come from. */
public sealed interface CrawlSource extends Serializable {

  /**
   * Servers.
   *
   * @param routes servers of hosts that name resolution does not know
   * @param journal folder in which answers are kept while the crawl lasts; empty to keep none
   * @param previous archive of an earlier run; empty where there is none
   * @param revisitAfter age from which on its answers are asked for again
   */
  record Network(HostRoutes routes, String journal, String previous, Duration revisitAfter)
      implements CrawlSource {}

  /**
   * An archive, and no server.
   *
   * @param path of a WARC file or a folder of them
   */
  record Archived(String path) implements CrawlSource {}
}
