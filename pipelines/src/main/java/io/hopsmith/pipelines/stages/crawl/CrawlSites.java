package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.pipelines.stages.KeyedOutputs;
import io.hopsmith.pipelines.stages.ProcessKeyed;
import io.hopsmith.schemas.Rejection;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;

/**
 * Crawls every site and reads every folder: one result per job, or one rejection where a whole job
 * failed. A worker crawls many sites at a time, because they mostly wait.
 */
final class CrawlSites extends PTransform<PCollection<CrawlJob>, KeyedOutputs<SiteCrawlResult>> {
  private static final long serialVersionUID = 1L;
  private static final int SITES_AT_A_TIME = 32;

  private final CrawlerSpec spec;
  private final int workers;

  /**
   * Crawls.
   *
   * @param workers that sites are spread over, 1 to 64
   */
  CrawlSites(CrawlerSpec spec, int workers) {
    this.spec = spec;
    this.workers = workers;
  }

  @Override
  public KeyedOutputs<SiteCrawlResult> expand(PCollection<CrawlJob> jobs) {
    var work =
        new ProcessKeyed.Work<CrawlerSpec.Crawler, CrawlJob, SiteCrawlResult>(
            Rejection.Stage.CRAWL,
            SiteCrawlResult.class,
            spec,
            (crawler, job, out) -> out.row(crawler.crawl(job)));
    return jobs.apply(
        "CrawlSite", ProcessKeyed.over(workers, CrawlJob.class, work).atATime(SITES_AT_A_TIME));
  }
}
