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
 * so keeps half of the delay.)
 */
public final class HostPace {
  private static final Map<String, Long> NEXT_FREE_NANOS = new ConcurrentHashMap<>();

  private final Duration delay;
  private final Map<String, Duration> crawlDelays = new ConcurrentHashMap<>();

  HostPace(Duration delay) {
    this.delay = delay;
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

  /** Milliseconds to wait before the request; reserves the slot. */
  long millisToWait(String origin, long nowNanos) {
    long gap = gap(origin).toNanos();
    long[] slot = new long[1];
    NEXT_FREE_NANOS.compute(
        origin,
        (host, free) -> {
          slot[0] = free == null || free - nowNanos < 0 ? nowNanos : free;
          return slot[0] + gap;
        });
    return TimeUnit.NANOSECONDS.toMillis(slot[0] - nowNanos + 999_999);
  }

  private Duration gap(String origin) {
    Duration wish = crawlDelays.getOrDefault(origin, Duration.ZERO);
    return wish.compareTo(delay) > 0 ? wish : delay;
  }
}
