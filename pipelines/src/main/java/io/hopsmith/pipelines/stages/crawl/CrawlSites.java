package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.pipelines.stages.KeyedOutputs;
import io.hopsmith.pipelines.stages.ProcessKeyed;
import io.hopsmith.schemas.Rejection;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;

/**
 * Crawls every site and reads every folder: one result per job, or one rejection where a whole job
 * failed. Sites are spread over keys of their own as far as that goes, because they mostly wait.
 */
final class CrawlSites extends PTransform<PCollection<CrawlJob>, KeyedOutputs<SiteCrawlResult>> {
  private static final long serialVersionUID = 1L;
  private static final int KEYS = 64;

  private final CrawlerSpec spec;

  CrawlSites(CrawlerSpec spec) {
    this.spec = spec;
  }

  @Override
  public KeyedOutputs<SiteCrawlResult> expand(PCollection<CrawlJob> jobs) {
    var work =
        new ProcessKeyed.Work<CrawlerSpec.Crawler, CrawlJob, SiteCrawlResult>(
            Rejection.Stage.CRAWL,
            SiteCrawlResult.class,
            spec,
            (crawler, job, out) -> out.row(crawler.crawl(job)));
    return jobs.apply("CrawlSite", ProcessKeyed.over(KEYS, CrawlJob.class, work));
  }
}
