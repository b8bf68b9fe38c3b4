package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Asks politely: each request waits for its host's slot, and is repeated after a broken connection
 * or a temporary refusal, when the host has had the pause it asked for. A host that asks for too
 * long a pause, or refuses five URLs in a row as too many, is not asked again. Used by one thread.
 */
public final class GuardedFetcher implements Fetcher {
  private static final int MOST_OVERLOADS = 5;

  private final FetchSettings.Pace settings;
  private final Destinations destinations;
  private final HostPace pace;
  private final BoundedHttp http;
  private final Map<String, Integer> overloads = new HashMap<>();

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
    pace = new HostPace(settings.pace());
    destinations = new Destinations(settings.reach(), seedOrigins);
    DnsResolver timed = new TimedNames(names, settings.pace().connectTimeout());
    http = new BoundedHttp(settings, routes, new AddressGuard(destinations, timed));
  }

  /**
   * {@inheritDoc}
   *
   * @throws FetchException when there is none after all retries, or the host is left alone
   */
  @Override
  public Answer get(String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException, InterruptedException {
    URI uri = destinations.vet(url);
    String origin = HostPace.origin(url);
    Duration wait = settings.retryWait();
    for (int retriesLeft = settings.retries(); ; retriesLeft--) {
      awaitSlot(origin);
      try {
        Answer answer = http.get(uri, maxBytes, wantsBody, known);
        note(origin, answer, retriesLeft == 0);
        if (!answer.isTemporary() || retriesLeft == 0 || pause(origin, answer, wait)) {
          return answer;
        }
      } catch (FetchException e) {
        if (!e.isWorthRepeating() || retriesLeft == 0) {
          throw e;
        }
        pace.pause(origin, shortened(wait), System.nanoTime());
      }
      wait = wait.multipliedBy(2);
    }
  }

  @Override
  public void crawlDelay(String origin, Duration wish) {
    pace.crawlDelay(origin, wish);
  }

  @Override
  public int requests() {
    return http.requests();
  }

  @Override
  public long bodyBytes() {
    return http.bodyBytes();
  }

  @Override
  public void close() {
    http.close();
  }

  /** Waits for the host's slot, unless the host is left alone from now on. */
  private void awaitSlot(String origin) throws FetchException, InterruptedException {
    if (overloads.getOrDefault(origin, 0) >= MOST_OVERLOADS) {
      throw Troubles.beyond(
          Reason.CRAWL_LIMIT,
          "%s refused %d requests in a row as too many".formatted(origin, MOST_OVERLOADS),
          null);
    }
    if (isTooLong(pace.pauseLeft(origin, System.nanoTime()))) {
      String bound = origin + " asked for a pause (Retry-After) over crawl.max_crawl_delay_ms ";
      throw Troubles.beyond(Reason.CRAWL_LIMIT, bound + settings.maxCrawlDelay().toMillis(), null);
    }
    Thread.sleep(pace.millisToWait(origin, System.nanoTime()));
  }

  /** Adapts the pace to the answer; counts refusals that no retry will follow. */
  private void note(String origin, Answer answer, boolean isLast) {
    if (!answer.isOverload()) {
      pace.speedUp(origin);
      overloads.remove(origin);
    } else {
      pace.slowDown(origin);
      if (isLast) {
        overloads.merge(origin, 1, Integer::sum);
      }
    }
  }

  /** Gives the host the pause it asks for; true when that is too long to wait for. */
  private boolean pause(String origin, Answer answer, Duration otherwise) {
    Duration pause = answer.retryAfter(Instant.now()).orElse(shortened(otherwise));
    pace.pause(origin, pause, System.nanoTime());
    return isTooLong(pause);
  }

  private boolean isTooLong(Duration pause) {
    return pause.compareTo(settings.maxCrawlDelay()) > 0;
  }

  private Duration shortened(Duration wait) {
    return isTooLong(wait) ? settings.maxCrawlDelay() : wait;
  }
}
