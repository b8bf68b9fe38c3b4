package io.hopsmith.agents.fetch;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Answers GETs: from the network, or from what was kept of it. One thread gets; others may get
 * {@link #ahead} of it.
 */
public interface Fetcher extends AutoCloseable {

  /**
   * The answer to a GET, whatever its status; redirects are not followed, so that the caller can
   * account for each.
   *
   * @param maxBytes most decompressed bytes of the body that are read
   * @param wantsBody whether to read the body of an answer with this Content-Type header (empty
   *     where there is none)
   * @param known the version that the caller has; the answer may be status 304 where it is still
   *     the newest
   * @throws FetchException when there is none
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  Answer get(String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException, InterruptedException;

  /** The answer to a GET of somebody who has no earlier one. */
  default Answer get(String url, int maxBytes, Predicate<String> wantsBody)
      throws FetchException, InterruptedException {
    return get(url, maxBytes, wantsBody, Validators.NONE);
  }

  /**
   * Makes the first attempt at a URL before its turn, for {@link #get} to take as its own. Safe for
   * several threads, each URL once.
   *
   * @return the answer, where it is one that {@code get} will not try to better; empty where the
   *     URL has to wait for its turn, such as at hosts that need time between requests
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  default Optional<Answer> ahead(
      String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws InterruptedException {
    return Optional.empty();
  }

  /** The first attempt of somebody who has no earlier answer. */
  default Optional<Answer> ahead(String url, int maxBytes, Predicate<String> wantsBody)
      throws InterruptedException {
    return ahead(url, maxBytes, wantsBody, Validators.NONE);
  }

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
