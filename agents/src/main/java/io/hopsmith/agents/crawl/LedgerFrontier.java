package io.hopsmith.agents.crawl;

import edu.uci.ics.crawler4j.frontier.DocIDServer;
import edu.uci.ics.crawler4j.frontier.Frontier;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.url.WebURL;
import edu.uci.ics.crawler4j.url.WebURLFactory;
import java.util.List;

/**
 * crawler4j's queue, kept by the ledger: breadth first in the order of links, finished the moment
 * it is empty because one thread both takes and gives. (The queues crawler4j ships lose their
 * order, lose URLs on resuming, or share one database between all crawls of a JVM, and know the end
 * only by waiting.)
 */
final class LedgerFrontier implements Frontier, FrontierConfiguration {
  private final CrawlLedger ledger;
  private final DocIDServer numbers = new UrlNumbers();
  private boolean finished;
  private long assigned;
  private long processed;

  LedgerFrontier(CrawlLedger ledger) {
    this.ledger = ledger;
  }

  @Override
  public void getNextURLs(int max, List<WebURL> result) {
    ledger.next().map(LedgerFrontier::webUrl).ifPresent(result::add);
    finished = result.isEmpty();
    assigned += result.size();
  }

  @Override
  public void setProcessed(WebURL url) {
    processed++;
  }

  @Override
  public void scheduleAll(List<WebURL> urls) {
    urls.forEach(this::schedule);
  }

  @Override
  public void schedule(WebURL url) {
    throw new UnsupportedOperationException("links are offered to the ledger");
  }

  @Override
  public long getQueueLength() {
    return finished ? 0 : 1;
  }

  @Override
  public long getNumberOfAssignedPages() {
    return assigned - processed;
  }

  @Override
  public long getNumberOfProcessedPages() {
    return processed;
  }

  @Override
  public long getNumberOfScheduledPages() {
    return getQueueLength();
  }

  @Override
  public boolean isFinished() {
    return finished;
  }

  @Override
  public void finish() {
    finished = true;
  }

  @Override
  public void close() {
    finished = true;
  }

  @Override
  public DocIDServer getDocIDServer() {
    return numbers;
  }

  @Override
  public Frontier getFrontier() {
    return this;
  }

  @Override
  public WebURLFactory getWebURLFactory() {
    return CrawlUrl::new;
  }

  private static WebURL webUrl(Offer offer) {
    WebURL url = new CrawlUrl();
    url.setURL(offer.url());
    url.setParentUrl(offer.parent());
    return url;
  }
}
