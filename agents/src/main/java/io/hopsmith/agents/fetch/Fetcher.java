package io.hopsmith.agents.fetch;

import java.time.Duration;
import java.util.function.Predicate;

/** Answers GETs: from the network, or from what was kept of it. */
public interface Fetcher extends AutoCloseable {

  /**
   * The answer to a GET, whatever its status; redirects are not followed, so that the caller can
   * account for each.
   *
   * @param maxBytes most decompressed bytes of the body that are read
   * @param wantsBody whether to read the body of an answer with this Content-Type header (empty
   *     where there is none)
   * @throws FetchException when there is none
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  Answer get(String url, int maxBytes, Predicate<String> wantsBody)
      throws FetchException, InterruptedException;

  /** From now on the wish of an origin's robots.txt counts where it is longer than the delay. */
  void crawlDelay(String origin, Duration wish);

  /** Requests sent, retries included. */
  int requests();

  /** Bytes of all bodies that came over the network, decompressed. */
  long bodyBytes();

  /** Closes all connections. */
  @Override
  void close();
}
