package io.hopsmith.agents.fetch;

import io.hopsmith.schemas.Rejection.Reason;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Asks politely: each request waits for its host's slot, and is repeated after a broken connection
 * or a temporary refusal, when the host has had the pause it asked for. A host that asks for too
 * long a pause, or refuses five URLs in a row as too many, is not asked again.
 *
 * <p>One thread gets answers. Others may make first attempts ahead of it at hosts that have no
 * delay to be kept; what follows from how a host answers is still decided in the order in which the
 * one thread gets, so that it does not depend on timing. Where timing may matter, any number of
 * threads may get.
 */
public final class GuardedFetcher implements Fetcher {
  private static final int MOST_OVERLOADS = 5;

  private final FetchSettings.Pace settings;
  private final Destinations destinations;
  private final HostPace pace;
  private final BoundedHttp http;
  private final Map<String, Integer> overloads = new ConcurrentHashMap<>();
  private final Map<String, EarlyAnswer> early = new ConcurrentHashMap<>();
  private final Semaphore permits;

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
    permits = new Semaphore(settings.pace().parallel(), true);
    destinations = new Destinations(settings.reach(), seedOrigins);
    DnsResolver timed = new TimedNames(names, settings.pace().connectTimeout());
    http = new BoundedHttp(settings, routes, new AddressGuard(destinations, timed));
  }

  /**
   * {@inheritDoc}
   *
   * @return also empty until {@code get} had a temporary refusal or a broken connection that
   *     another early attempt met
   */
  @Override
  public Optional<Answer> ahead(
      String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws InterruptedException {
    String origin = HostPace.origin(url);
    if (!pace.isFree(origin, System.nanoTime()) || isTroubled(origin)) {
      return Optional.empty();
    }
    EarlyAnswer attempt = attempt(origin, new Request(url, maxBytes, wantsBody, known));
    early.put(url, attempt);
    return attempt instanceof EarlyAnswer.Given given && !given.isTrouble()
        ? Optional.of(given.take())
        : Optional.empty();
  }

  /**
   * {@inheritDoc}
   *
   * @throws FetchException when there is none after all retries, or the host is left alone
   */
  @Override
  public Answer get(String url, int maxBytes, Predicate<String> wantsBody, Validators known)
      throws FetchException, InterruptedException {
    Optional<EarlyAnswer> first = Optional.ofNullable(early.remove(url));
    URI uri = destinations.vet(url);
    String origin = HostPace.origin(url);
    Duration wait = settings.retryWait();
    for (int retriesLeft = settings.retries(); ; retriesLeft--, first = Optional.empty()) {
      requireWelcome(origin);
      try {
        Answer answer =
            first.isPresent()
                ? first.get().take()
                : inSlot(origin, uri, new Request(url, maxBytes, wantsBody, known));
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

  private boolean isTroubled(String origin) {
    return early.values().stream()
        .anyMatch(attempt -> attempt.isTrouble() && attempt.origin().equals(origin));
  }

  /** What is asked for. */
  private record Request(String url, int maxBytes, Predicate<String> wantsBody, Validators known) {}

  private EarlyAnswer attempt(String origin, Request request) throws InterruptedException {
    try {
      return new EarlyAnswer.Given(origin, ask(destinations.vet(request.url()), request));
    } catch (FetchException e) {
      return new EarlyAnswer.Failed(origin, e);
    }
  }

  private Answer inSlot(String origin, URI uri, Request request)
      throws FetchException, InterruptedException {
    Thread.sleep(pace.millisToWait(origin, System.nanoTime()));
    return ask(uri, request);
  }

  private Answer ask(URI uri, Request request) throws FetchException, InterruptedException {
    permits.acquire();
    try {
      return http.get(uri, request.maxBytes(), request.wantsBody(), request.known());
    } finally {
      permits.release();
    }
  }

  /** Refuses to ask a host that is left alone from now on. */
  private void requireWelcome(String origin) throws FetchException {
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
