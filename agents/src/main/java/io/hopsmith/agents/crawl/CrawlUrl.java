package io.hopsmith.agents.crawl;

import edu.uci.ics.crawler4j.url.AbstractWebURL;

/** A URL in crawler4j's queue. */
final class CrawlUrl extends AbstractWebURL {
  private static final long serialVersionUID = 1L;
}
