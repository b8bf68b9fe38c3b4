package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.archive.Archive;
import io.hopsmith.agents.archive.ArchiveFetcher;
import io.hopsmith.agents.archive.Earlier;
import io.hopsmith.agents.archive.Journal;
import io.hopsmith.agents.archive.JournalFetcher;
import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.FolderReader;
import io.hopsmith.agents.crawl.SiteCrawlResult;
import io.hopsmith.agents.crawl.SiteCrawler;
import io.hopsmith.agents.crawl.SitemapReader;
import io.hopsmith.agents.fetch.GuardedFetcher;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.pipelines.stages.ResourceSpec;
import io.hopsmith.pipelines.stages.SharedResource;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How workers crawl.
 *
 * @param settings of the crawler
 * @param source where answers come from
 * @param readers makes the page reader on the worker
 */
public record CrawlerSpec(CrawlSettings settings, CrawlSource source, PageReaders readers)
    implements ResourceSpec<CrawlerSpec.Crawler> {

  /** Makes a page reader; a constructor reference will do. */
  @FunctionalInterface
  public interface PageReaders extends Serializable {
    PageReader create();
  }

  /** Crawls the network, of which nothing is known. */
  public CrawlerSpec(CrawlSettings settings, HostRoutes routes, PageReaders readers) {
    this(settings, new CrawlSource.Network(routes, "", "", Duration.ZERO), readers);
  }

  CrawlerSpec from(CrawlSource newSource) {
    return new CrawlerSpec(settings, newSource, readers);
  }

  CrawlerSpec withScope(CrawlSettings.Scope scope) {
    return new CrawlerSpec(settings.withScope(scope), source, readers);
  }

  @Override
  public Crawler open() {
    PageReader reader = readers.create();
    List<ResourceSpec<?>> shared = new ArrayList<>();
    SiteCrawler.Source fetchers = source(shared);
    return new Crawler(
        new SiteCrawler(settings, fetchers, reader),
        new SitemapReader(settings, fetchers),
        new FolderReader(settings, reader),
        shared);
  }

  private SiteCrawler.Source source(List<ResourceSpec<?>> shared) {
    if (source instanceof CrawlSource.Archived archived) {
      Archive archive = archive(archived.path(), shared);
      return crawl -> new ArchiveFetcher(archive);
    }
    CrawlSource.Network network = (CrawlSource.Network) source;
    SiteCrawler.Source servers =
        crawl -> new GuardedFetcher(settings.fetch(), network.routes(), crawl.seedOrigins());
    if (network.journal().isEmpty()) {
      return servers;
    }
    Journal journal = acquire(new JournalSpec(network.journal(), settings.fetch()), shared);
    Optional<Earlier> earlier =
        network.previous().isEmpty()
            ? Optional.empty()
            : Optional.of(new Earlier(archive(network.previous(), shared), network.revisitAfter()));
    return crawl -> new JournalFetcher(servers.open(crawl), journal, earlier, settings.clock());
  }

  private Archive archive(String path, List<ResourceSpec<?>> shared) {
    return acquire(new ArchiveSpec(path, settings.fetch()), shared).archive();
  }

  private static <R extends AutoCloseable> R acquire(
      ResourceSpec<R> spec, List<ResourceSpec<?>> shared) {
    R resource = SharedResource.acquire(spec);
    shared.add(spec);
    return resource;
  }

  /**
   * Does the jobs; holds nothing between them.
   *
   * @param shared what it shares with other crawlers
   */
  public record Crawler(
      SiteCrawler sites, SitemapReader sitemaps, FolderReader folders, List<ResourceSpec<?>> shared)
      implements AutoCloseable {
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
    public void close() {
      shared.forEach(SharedResource::release);
    }
  }
}
