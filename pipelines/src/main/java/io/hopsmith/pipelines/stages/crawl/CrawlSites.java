package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.pipelines.stages.KeyedOutputs;
import io.hopsmith.pipelines.stages.ProcessKeyed;
import io.hopsmith.pipelines.stages.StageMetrics;
import io.hopsmith.schemas.Rejection;
import java.nio.file.Path;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.values.PCollection;

/**
 * Crawls every site and reads every folder: one result without the pages' content and one file of
 * pages per job, or one rejection where a whole job failed. A worker crawls many sites at a time,
 * because they mostly wait.
 */
final class CrawlSites extends PTransform<PCollection<CrawlJob>, KeyedOutputs<SiteCrawlResult>> {
  private static final long serialVersionUID = 1L;
  private static final int SITES_AT_A_TIME = 32;

  private final CrawlerSpec spec;
  private final int workers;
  private final String folder;

  /**
   * Crawls.
   *
   * @param workers that sites are spread over, 1 to 64
   * @param folder where each job leaves its pages, as {@link PageFile}; shared by all workers
   */
  CrawlSites(CrawlerSpec spec, int workers, Path folder) {
    this.spec = spec;
    this.workers = workers;
    this.folder = folder.toAbsolutePath().toString();
  }

  /** A site's result stands for its documents. */
  private static void count(StageMetrics metrics, SiteCrawlResult site) {
    metrics.out(site.pages().size());
    site.rejections().forEach(metrics::rejected);
  }

  @Override
  public KeyedOutputs<SiteCrawlResult> expand(PCollection<CrawlJob> jobs) {
    String pages = folder;
    var work =
        new ProcessKeyed.Work<CrawlerSpec.Crawler, CrawlJob, SiteCrawlResult>(
            Rejection.Stage.CRAWL,
            SiteCrawlResult.class,
            spec,
            (crawler, job, out) -> out.row(crawler.crawl(job, Path.of(pages))),
            CrawlSites::count);
    return jobs.apply(
        "CrawlSite", ProcessKeyed.over(workers, CrawlJob.class, work).atATime(SITES_AT_A_TIME));
  }
}
