package io.hopsmith.agents.fetch;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Gives every request to a host its own slot, at least the delay after the slot before, whichever
 * crawl of this JVM asks. (crawler4j's own server remembers the time of the call, not the slot, and
 * so keeps half of the delay.) The delay grows while the host has too much to do, and a host that
 * asks for a pause gets it.
 */
public final class HostPace {
  private static final Map<String, Long> NEXT_FREE_NANOS = new ConcurrentHashMap<>();
  private static final Map<String, Long> PAUSE_END_NANOS = new ConcurrentHashMap<>();

  private final FetchSettings.Pace settings;
  private final Map<String, Duration> crawlDelays = new ConcurrentHashMap<>();
  private final Map<String, Duration> backOffs = new ConcurrentHashMap<>();

  HostPace(FetchSettings.Pace settings) {
    this.settings = settings;
  }

  /** Scheme, host and port of an absolute URL: what one delay and one robots.txt apply to. */
  public static String origin(String url) {
    URI uri = URI.create(url);
    return uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
  }

  /** From now on the host's own wish counts where it is longer. */
  void crawlDelay(String origin, Duration wish) {
    crawlDelays.put(origin, wish);
  }

  /** The host has too much to do: doubles its delay, up to the longest crawl delay. */
  void slowDown(String origin) {
    Duration slower = longer(gap(origin).multipliedBy(2), settings.retryWait());
    Duration most = settings.maxCrawlDelay();
    backOffs.put(origin, slower.compareTo(most) > 0 ? most : slower);
  }

  /** The host answers: halves what its delay has grown to, until it is what it was at first. */
  void speedUp(String origin) {
    Duration least = longer(settings.delay(), settings.retryWait());
    backOffs.computeIfPresent(
        origin, (host, gap) -> gap.dividedBy(2).compareTo(least) < 0 ? null : gap.dividedBy(2));
  }

  /** No request to the host gets a slot before the time has passed. */
  void pause(String origin, Duration time, long nowNanos) {
    PAUSE_END_NANOS.merge(origin, nowNanos + time.toNanos(), HostPace::later);
  }

  /** How much of a pause is left; zero when there is none. */
  Duration pauseLeft(String origin, long nowNanos) {
    Long end =
        PAUSE_END_NANOS.computeIfPresent(
            origin, (host, until) -> until - nowNanos <= 0 ? null : until);
    return end == null ? Duration.ZERO : Duration.ofNanos(end - nowNanos);
  }

  /** Milliseconds to wait before the request; reserves the slot. */
  long millisToWait(String origin, long nowNanos) {
    long gap = gap(origin).toNanos();
    long earliest = nowNanos + pauseLeft(origin, nowNanos).toNanos();
    long[] slot = new long[1];
    NEXT_FREE_NANOS.compute(
        origin,
        (host, free) -> {
          slot[0] = free == null ? earliest : later(free, earliest);
          return slot[0] + gap;
        });
    return TimeUnit.NANOSECONDS.toMillis(slot[0] - nowNanos + 999_999);
  }

  /** Whether a request needs no wait, nor the one behind it: no delay is set, wished or grown. */
  boolean isFree(String origin, long nowNanos) {
    return gap(origin).isZero()
        && pauseLeft(origin, nowNanos).isZero()
        && NEXT_FREE_NANOS.getOrDefault(origin, nowNanos) - nowNanos <= 0;
  }

  private Duration gap(String origin) {
    Duration wish = crawlDelays.getOrDefault(origin, Duration.ZERO);
    Duration backOff = backOffs.getOrDefault(origin, Duration.ZERO);
    return longer(settings.delay(), longer(wish, backOff));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static long later(long oneNanos, long otherNanos) {
    return oneNanos - otherNanos > 0 ? oneNanos : otherNanos;
  }
}
