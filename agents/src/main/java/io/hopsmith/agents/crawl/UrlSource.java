package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.FetchException;

/** Answers single GETs, as a crawl would send them: from the network, or from what was kept. */
@FunctionalInterface
public interface UrlSource extends AutoCloseable {

  /**
   * The answer at a URL, whatever its status; redirects are not followed.
   *
   * @param url in normal form, as {@link Urls#normalise}
   * @throws FetchException when there is none, or robots.txt forbids it
   */
  Got get(String url) throws FetchException, InterruptedException;

  @Override
  default void close() {}
}
