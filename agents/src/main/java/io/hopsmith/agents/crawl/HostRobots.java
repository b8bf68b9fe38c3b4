package io.hopsmith.agents.crawl;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.fetch.HostPace;
import io.hopsmith.schemas.Rejection.Reason;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * robots.txt by RFC 9309, one per scheme, host and port: a 4xx answer allows everything, a 5xx
 * answer or none at all closes the host, Crawl-delay is kept. Seeds are asked like all others. Safe
 * for several threads where the fetcher is.
 */
final class HostRobots {
  private static final int MAX_BYTES = 500 * 1024;
  private static final int MAX_REDIRECTS = 5;

  private final CrawlSettings settings;
  private final Fetcher fetcher;
  private final Map<String, HostRules> rules = new ConcurrentHashMap<>();

  /** A host's rules and where they come from. */
  private record HostRules(BaseRobotRules rules, Reason refusal, String source) {
    String allowed() {
      return "allowed: " + source;
    }
  }

  HostRobots(CrawlSettings settings, Fetcher fetcher) {
    this.settings = settings;
    this.fetcher = fetcher;
  }

  /** Decides on a URL; fetches the host's robots.txt when it is the first of its host. */
  RobotsDecision decide(String url) throws InterruptedException {
    HostRules host = of(HostPace.origin(url));
    return host.rules().isAllowed(url)
        ? new RobotsDecision.Allowed(host.allowed())
        : new RobotsDecision.Refused(host.refusal(), host.source());
  }

  /** Sitemaps that the robots.txt of an origin names, as it names them. */
  List<String> sitemaps(String origin) throws InterruptedException {
    return of(origin).rules().getSitemaps();
  }

  private HostRules of(String origin) throws InterruptedException {
    HostRules host = rules.get(origin);
    if (host == null) {
      host = fetch(origin);
      rules.put(origin, host);
    }
    return host;
  }

  /** What lets a URL be fetched, where the host's robots.txt is at hand and does. */
  Optional<String> permission(String url) {
    HostRules host = rules.get(HostPace.origin(url));
    return host != null && host.rules().isAllowed(url)
        ? Optional.of(host.allowed())
        : Optional.empty();
  }

  private HostRules fetch(String origin) throws InterruptedException {
    String url = origin + "/robots.txt";
    try {
      Answer answer = fetcher.get(url, MAX_BYTES, type -> true);
      for (int n = 0; n < MAX_REDIRECTS && answer.isRedirect(); n++) {
        Optional<String> target = BoundedFetcher.location(url, answer);
        if (target.isEmpty()) {
          break;
        }
        url = target.get();
        answer = fetcher.get(url, MAX_BYTES, type -> true);
      }
      return read(origin, url, answer);
    } catch (FetchException e) {
      return closed(e.reason(), url + " could not be fetched: " + e.getMessage());
    }
  }

  private HostRules read(String origin, String url, Answer answer) {
    if (answer.isSuccess()) {
      return parse(origin, url, answer.tooLarge() ? wholeLines(answer.body()) : answer.body());
    }
    if (answer.status() >= 500 || answer.status() == 429) {
      String why = "%s answered %d, which closes the host".formatted(url, answer.status());
      return closed(Reason.ROBOTS_DISALLOWED, why);
    }
    BaseRobotRules open = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
    String source = "no robots.txt (status %d)".formatted(answer.status());
    return new HostRules(open, Reason.ROBOTS_DISALLOWED, source);
  }

  /** Without the rule that the end of what is read cuts in two. */
  private static byte[] wholeLines(byte[] body) {
    int end = body.length;
    while (end > 0 && body[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(body, end);
  }

  private HostRules parse(String origin, String url, byte[] body) {
    BaseRobotRules parsed =
        new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
            .parseContent(url, body, "text/plain", List.of(settings.fetch().robotName()));
    if (parsed.getCrawlDelay() != BaseRobotRules.UNSET_CRAWL_DELAY) {
      Duration wish = Duration.ofMillis(parsed.getCrawlDelay());
      if (wish.compareTo(settings.fetch().pace().maxCrawlDelay()) > 0) {
        String why =
            "%s asks for a Crawl-delay of %d s, over crawl.max_crawl_delay_ms"
                .formatted(url, wish.toSeconds());
        return closed(Reason.CRAWL_LIMIT, why);
      }
      fetcher.crawlDelay(origin, wish);
    }
    return new HostRules(parsed, Reason.ROBOTS_DISALLOWED, url);
  }

  private static HostRules closed(Reason reason, String why) {
    return new HostRules(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE), reason, why);
  }
}
