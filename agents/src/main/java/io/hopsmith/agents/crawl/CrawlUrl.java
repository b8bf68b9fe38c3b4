package io.hopsmith.agents.crawl;

import edu.uci.ics.crawler4j.url.AbstractWebURL;
import java.time.Instant;
import java.util.Optional;

/** A URL in crawler4j's queue. */
final class CrawlUrl extends AbstractWebURL {
  private static final long serialVersionUID = 1L;
  private transient Optional<Instant> arrived = Optional.empty();

  /** When its answer arrived, where that was not just now. */
  Optional<Instant> arrived() {
    return arrived;
  }

  void arrivedAt(Optional<Instant> time) {
    arrived = time;
  }
}
