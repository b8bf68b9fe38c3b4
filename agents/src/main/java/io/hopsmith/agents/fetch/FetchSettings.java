package io.hopsmith.agents.fetch;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How servers are asked.
 *
 * @param pace how fast, and how long a server may be silent
 * @param limits how much of an answer is taken, and for how long
 * @param reach which servers may be asked
 * @param userAgent the User-Agent header; its first product token is the name looked up in
 *     robots.txt
 */
public record FetchSettings(Pace pace, Limits limits, Reach reach, String userAgent)
    implements Serializable {

  private static final Pattern PRODUCT = Pattern.compile("[A-Za-z_-]+([/ ].*)?");

  /**
   * How fast.
   *
   * @param delay least time between two requests to one host; a longer Crawl-delay in robots.txt
   *     wins
   * @param maxCrawlDelay a host that asks for longer by Crawl-delay or Retry-After is left alone
   * @param connectTimeout for the look-up of a name, and for a connection
   * @param readTimeout for each read
   * @param retries further attempts after a broken connection or a 429, 502, 503 or 504 answer; the
   *     wait doubles each time, starting from {@code retryWait}, or is what Retry-After says
   * @param retryWait first wait before a retry
   * @param parallel most requests under way at a time, where no delay is to be kept; at least 1
   */
  public record Pace(
      Duration delay,
      Duration maxCrawlDelay,
      Duration connectTimeout,
      Duration readTimeout,
      int retries,
      Duration retryWait,
      int parallel)
      implements Serializable {
    public Pace {
      notNegative("delay", delay);
      notNegative("max_crawl_delay", maxCrawlDelay);
      positive("connect_timeout", connectTimeout);
      positive("read_timeout", readTimeout);
      atLeast("retries", retries, 0);
      notNegative("retry_wait", retryWait);
      atLeast("parallel", parallel, 1);
    }
  }

  /**
   * How much of an answer is taken, and for how long.
   *
   * @param receivedBytes of a body as it is sent, at least 1
   * @param expansion how many times as large as sent a body of more than 64 KiB may become, at
   *     least 1
   * @param headerBytes of all headers together, at least 1
   * @param time for a whole answer, from the request to its last byte
   * @param bytesPerSecond least speed of a body in any span as long as the read timeout; 0 for none
   */
  public record Limits(
      int receivedBytes, int expansion, int headerBytes, Duration time, int bytesPerSecond)
      implements Serializable {
    public Limits {
      atLeast("received_bytes", receivedBytes, 1);
      atLeast("expansion", expansion, 1);
      atLeast("header_bytes", headerBytes, 1);
      positive("answer_ms", time);
      atLeast("bytes_per_second", bytesPerSecond, 0);
    }
  }

  /**
   * Which servers may be asked.
   *
   * @param ports open at every public host, at least one, each 1 to 65535
   * @param openHosts entries {@code HOST}, open at {@code ports}, or {@code HOST:PORT}; these hosts
   *     may lie inside the machine or its network
   */
  public record Reach(List<Integer> ports, List<String> openHosts) implements Serializable {
    private static final Pattern ENTRY =
        Pattern.compile("([^/:@\\s]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");

    public Reach {
      ports = List.copyOf(ports);
      openHosts = List.copyOf(openHosts);
      if (ports.isEmpty() || ports.stream().anyMatch(port -> port < 1 || port > 65_535)) {
        throw new IllegalArgumentException(
            "ports is %s; it must hold at least one port from 1 to 65535".formatted(ports));
      }
      for (String entry : openHosts) {
        if (!ENTRY.matcher(entry).matches()) {
          throw new IllegalArgumentException(
              "open_hosts has '%s'; it must be HOST or HOST:PORT".formatted(entry));
        }
      }
    }
  }

  public FetchSettings {
    if (!PRODUCT.matcher(userAgent).matches()) {
      throw new IllegalArgumentException(
          "user_agent '%s' does not start with a product name of letters, _ and -, e.g. Name/1.0"
              .formatted(userAgent));
    }
  }

  /**
   * One request a second, or 16 at a time, two retries, 5 MB in 100 seconds, the ports of the web.
   */
  public static FetchSettings defaults() {
    return new FetchSettings(
        new Pace(
            Duration.ofSeconds(1),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofSeconds(20),
            2,
            Duration.ofSeconds(1),
            16),
        new Limits(5_000_000, 200, 65_536, Duration.ofSeconds(100), 100),
        new Reach(List.of(80, 443), List.of()),
        "Hopsmith/0.1 (dataset builder)");
  }

  public FetchSettings withPace(Pace newPace) {
    return new FetchSettings(newPace, limits, reach, userAgent);
  }

  public FetchSettings withUserAgent(String newUserAgent) {
    return new FetchSettings(pace, limits, reach, newUserAgent);
  }

  public FetchSettings withReach(Reach newReach) {
    return new FetchSettings(pace, limits, newReach, userAgent);
  }

  public FetchSettings withLimits(Limits newLimits) {
    return new FetchSettings(pace, newLimits, reach, userAgent);
  }

  /** Name that robots.txt rules are looked up by, lower case. */
  public String robotName() {
    return userAgent.split("[/ ]")[0].toLowerCase(Locale.ROOT);
  }

  private static void atLeast(String name, int value, int least) {
    if (value < least) {
      throw new IllegalArgumentException(
          "%s is %d; it must be at least %d".formatted(name, value, least));
    }
  }

  private static void notNegative(String name, Duration value) {
    if (value.isNegative()) {
      throw new IllegalArgumentException(
          "%s is %s; it must not be negative".formatted(name, value));
    }
  }

  private static void positive(String name, Duration value) {
    if (value.isNegative() || value.toMillis() == 0) {
      throw new IllegalArgumentException(
          "%s is %s; it must be at least 1 ms".formatted(name, value));
    }
  }
}
