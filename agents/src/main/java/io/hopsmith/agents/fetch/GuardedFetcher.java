package io.hopsmith.agents.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Asks politely: each request waits for its host's slot, and is repeated after a broken connection
 * or a temporary refusal. Used by one thread.
 */
public final class GuardedFetcher implements AutoCloseable {
  private final FetchSettings.Pace settings;
  private final Destinations destinations;
  private final HostPace pace;
  private final BoundedHttp http;

  /**
   * @param routes servers of hosts that name resolution does not know
   * @param seedOrigins scheme, host and port of what the user named: their ports are open, and
   *     their hosts where they are written as addresses or as {@code localhost}
   */
  public GuardedFetcher(FetchSettings settings, HostRoutes routes, List<String> seedOrigins) {
    this(settings, routes, seedOrigins, SystemDefaultDnsResolver.INSTANCE);
  }

  /**
   * @param names what knows the addresses of names
   */
  GuardedFetcher(
      FetchSettings settings, HostRoutes routes, List<String> seedOrigins, DnsResolver names) {
    this.settings = settings.pace();
    pace = new HostPace(settings.pace().delay());
    destinations = new Destinations(settings.reach(), seedOrigins);
    http = new BoundedHttp(settings, routes, new AddressGuard(destinations, names));
  }

  /**
   * The answer to a GET, whatever its status; redirects are not followed, so that the caller can
   * account for each.
   *
   * @param maxBytes most decompressed bytes of the body that are read
   * @param wantsBody whether to read the body of an answer with this Content-Type header (empty
   *     where there is none)
   * @throws FetchException when there is none after all retries
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  public Answer get(String url, int maxBytes, Predicate<String> wantsBody)
      throws FetchException, InterruptedException {
    URI uri = destinations.vet(url);
    Duration wait = settings.retryWait();
    for (int retriesLeft = settings.retries(); ; retriesLeft--) {
      Thread.sleep(pace.millisToWait(HostPace.origin(url), System.nanoTime()));
      try {
        Answer answer = http.get(uri, maxBytes, wantsBody);
        if (!answer.isTemporary() || retriesLeft == 0) {
          return answer;
        }
        Thread.sleep(bounded(answer.retryAfter().orElse(wait)).toMillis());
      } catch (FetchException e) {
        if (!e.isWorthRepeating() || retriesLeft == 0) {
          throw e;
        }
        Thread.sleep(bounded(wait).toMillis());
      }
      wait = wait.multipliedBy(2);
    }
  }

  /** From now on the wish of an origin's robots.txt counts where it is longer than the delay. */
  public void crawlDelay(String origin, Duration wish) {
    pace.crawlDelay(origin, wish);
  }

  /** Requests sent, retries included. */
  public int requests() {
    return http.requests();
  }

  /** Bytes of all bodies, decompressed. */
  public long bodyBytes() {
    return http.bodyBytes();
  }

  /** Closes all connections. */
  @Override
  public void close() {
    http.close();
  }

  private Duration bounded(Duration wait) {
    Duration most = settings.maxCrawlDelay();
    return wait.compareTo(most) > 0 ? most : wait;
  }
}
