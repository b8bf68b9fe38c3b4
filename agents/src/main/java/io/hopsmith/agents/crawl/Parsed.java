package io.hopsmith.agents.crawl;

import edu.uci.ics.crawler4j.parser.ParseData;
import edu.uci.ics.crawler4j.url.WebURL;
import io.hopsmith.schemas.Page;
import java.util.Set;

/** What a document turned out to be, in the shape crawler4j carries around. */
sealed interface Parsed extends ParseData {

  /** A page; its links are the crawl's links. */
  record Read(Page page) implements Parsed {}

  /** Nothing but the way to another URL. */
  record Refresh(String target) implements Parsed {}

  /** None: links are offered to the ledger, which reports those it does not follow. */
  @Override
  default Set<WebURL> getOutgoingUrls() {
    return Set.of();
  }

  @Override
  default void setOutgoingUrls(Set<WebURL> urls) {
    throw new UnsupportedOperationException("links come from the page that was read");
  }
}
