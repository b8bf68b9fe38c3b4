package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.FolderReader;
import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.agents.crawl.SiteCrawler;
import io.hopsmith.agents.crawl.SitemapReader;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.stages.ResourceSpec;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;

/**
 * How workers crawl.
 *
 * @param settings of the crawler
 * @param routes servers of hosts that name resolution does not know
 * @param readers makes the page reader on the worker
 */
public record CrawlerSpec(CrawlSettings settings, HostRoutes routes, PageReaders readers)
    implements ResourceSpec<CrawlerSpec.Crawler> {

  /** Makes a page reader; a constructor reference will do. */
  @FunctionalInterface
  public interface PageReaders extends Serializable {
    PageReader create();
  }

  /** Reads the sitemaps among the seeds, where the rounds are planned. */
  SitemapReader sitemaps() {
    return new SitemapReader(settings, routes);
  }

  @Override
  public Crawler open() {
    PageReader reader = readers.create();
    return new Crawler(
        new SiteCrawler(settings, routes, reader), new FolderReader(settings, reader));
  }

  /** Does the jobs; holds nothing between them. */
  public record Crawler(SiteCrawler sites, FolderReader folders) implements AutoCloseable {
    /**
     * Does a job; its pages go to a file of their own as they are read.
     *
     * @param folder where the file of pages appears when the job is done
     * @throws RunFailure when the file cannot be written
     */
    SiteCrawlResult crawl(CrawlJob job, Path folder) throws IOException {
      try (PageFile pages = PageFile.of(job, folder)) {
        SiteCrawlResult result =
            job.crawls().isEmpty()
                ? folders.read(Path.of(job.folder()), pages::add)
                : sites.crawl(job.crawls().get(0), pages::add);
        pages.complete();
        return result;
      }
    }

    @Override
    public void close() {}
  }
}
