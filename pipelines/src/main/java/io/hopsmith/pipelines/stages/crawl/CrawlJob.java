package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.SiteCrawl;
import io.hopsmith.schemas.Ids;
import java.util.List;

/**
 * One site or folder to read in one round.
 *
 * @param id hash of what is to be read
 * @param folder path of a folder of files; empty for a site
 * @param crawls the site's crawl, one element; empty for a folder
 */
record CrawlJob(String id, String folder, List<SiteCrawl> crawls) {
  CrawlJob {
    crawls = List.copyOf(crawls);
  }

  static CrawlJob ofSite(SiteCrawl crawl) {
    return new CrawlJob(Ids.of("site", crawl.site()), "", List.of(crawl));
  }

  static CrawlJob ofFolder(String folder) {
    return new CrawlJob(Ids.of("folder", folder), folder, List.of());
  }

  /** For a person. */
  String label() {
    return crawls.isEmpty() ? folder : crawls.get(0).site();
  }
}
