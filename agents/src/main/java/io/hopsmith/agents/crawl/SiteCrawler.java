package io.hopsmith.agents.crawl;

import crawlercommons.filters.basic.BasicURLNormalizer;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.url.TLDList;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.fetch.GuardedFetcher;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.PageReader;
import io.hopsmith.schemas.Page;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Crawls one site over HTTP, breadth first. A host that has no delay gets several requests at a
 * time, all others one after the other; whatever is answered first, URLs are entered in the order
 * of the queue, so that the pages depend on the site and the settings, not on timing. Obeys
 * robots.txt; hosts get their delay even when several crawls of one JVM ask them. Safe for several
 * threads; each call has a queue and connections of its own.
 */
public final class SiteCrawler {
  private final CrawlSettings settings;
  private final Source source;
  private final PageReader reader;

  /** Where the answers of a crawl come from. */
  @FunctionalInterface
  public interface Source {
    /** What one crawl fetches with; the crawl closes it. */
    Fetcher open(SiteCrawl crawl);
  }

  /** Crawls the network. */
  public SiteCrawler(CrawlSettings settings, HostRoutes routes, PageReader reader) {
    this(
        settings,
        crawl -> new GuardedFetcher(settings.fetch(), routes, crawl.seedOrigins()),
        reader);
  }

  public SiteCrawler(CrawlSettings settings, Source source, PageReader reader) {
    this.settings = settings;
    this.source = source;
    this.reader = reader;
  }

  /** The same with all pages in memory, in the result. */
  public SiteCrawlResult crawl(SiteCrawl crawl) {
    List<Page> content = new ArrayList<>();
    return crawl(crawl, content::add).withContent(content);
  }

  /**
   * Crawls in the calling thread until nothing wanted is left or the page cap is reached. Trouble
   * with single URLs becomes rejections.
   *
   * @param content gets each page in the calling thread as soon as it is read, without the URLs
   *     that redirect to it; an exception of its ends the crawl
   * @return the result, whose pages are without content
   * @throws IllegalStateException when the calling thread is interrupted
   */
  public SiteCrawlResult crawl(SiteCrawl crawl, Consumer<Page> content) {
    long start = System.nanoTime();
    CrawlLedger ledger = new CrawlLedger(crawl, settings, content);
    try (Fetcher fetcher = source.open(crawl)) {
      run(ledger, fetcher);
      long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
      return ledger.close(fetcher.requests(), fetcher.bodyBytes(), millis);
    }
  }

  private void run(CrawlLedger ledger, Fetcher fetcher) {
    CrawlConfig config = config();
    LedgerFrontier frontier = new LedgerFrontier(ledger);
    try {
      TLDList domains = new TLDList(config);
      DocumentReader documents = new DocumentReader(settings, reader);
      BoundedFetcher pages = new BoundedFetcher(config, settings, fetcher, documents);
      try (ReadAhead ahead = new ReadAhead(settings, fetcher, documents)) {
        HostRobots robots = new HostRobots(settings, fetcher);
        CrawlController controller =
            new CrawlController(
                config,
                new BasicURLNormalizer(),
                pages,
                new DocumentParser(config, domains, documents, ahead),
                new SiteRobots(settings, robots, pages),
                domains,
                frontier);
        run(new SiteWorker(ledger, robots, ahead, settings), controller);
      } finally {
        pages.shutDown();
      }
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) { // what crawler4j's constructors declare
      throw new IllegalStateException("the crawler could not be set up: " + e.getMessage(), e);
    }
  }

  /**
   * Runs the worker here. The controller's own start would watch it from a second thread and learn
   * of the end by sleeping, whole seconds at a time.
   */
  private static void run(SiteWorker worker, CrawlController controller) {
    worker.setThread(Thread.currentThread());
    worker.init(1, controller);
    worker.run();
    worker
        .failure()
        .ifPresent(
            failure -> {
              if (failure instanceof CrawlLedger.NotTaken) {
                throw (RuntimeException) failure.getCause();
              }
              throw new IllegalStateException("the crawl failed: " + failure.getMessage(), failure);
            });
  }

  private CrawlConfig config() {
    CrawlConfig config = new CrawlConfig();
    config.setCrawlStorageFolder(System.getProperty("java.io.tmpdir")); // must exist; stays unused
    config.setMaxDownloadSize(settings.limits().bytes());
    config.setUserAgentString(settings.fetch().userAgent());
    config.setFollowRedirects(false); // the ledger follows them
    config.setRespectNoIndex(false); // asks for Tika's parse data
    config.setBatchReadSize(1);
    config.setHaltOnError(true);
    return config;
  }
}
