package io.hopsmith.agents.crawl;

import io.hopsmith.agents.fetch.Answer;
import io.hopsmith.agents.fetch.FetchException;
import io.hopsmith.agents.fetch.Fetcher;
import io.hopsmith.agents.fetch.GuardedFetcher;
import io.hopsmith.agents.fetch.HostRoutes;
import java.util.List;

/**
 * The network, asked for single URLs as a crawl asks: guarded, by robots.txt, with each host's
 * delay. Each robots.txt is fetched once. Safe for several threads.
 */
public final class PoliteSource implements UrlSource {
  private final CrawlSettings settings;
  private final Fetcher fetcher;
  private final HostRobots robots;

  /**
   * @param openOrigins scheme, host and port of what the user named, see {@link GuardedFetcher}
   */
  public PoliteSource(CrawlSettings settings, HostRoutes routes, List<String> openOrigins) {
    this.settings = settings;
    this.fetcher = new GuardedFetcher(settings.fetch(), routes, openOrigins);
    this.robots = new HostRobots(settings, fetcher);
  }

  @Override
  public Got get(String url) throws FetchException, InterruptedException {
    RobotsDecision decision = robots.decide(url);
    if (decision instanceof RobotsDecision.Refused refused) {
      throw FetchException.kept(refused.reason(), refused.text());
    }
    Answer answer = fetcher.get(url, settings.limits().bytes(), settings.scope()::reads);
    return new Got(
        answer.status(),
        answer.header("Content-Type"),
        answer.header("Location"),
        answer.body(),
        answer.tooLarge(),
        settings.fetchTime(answer.arrived()),
        ((RobotsDecision.Allowed) decision).text(),
        answer.header("Content-Language"));
  }

  @Override
  public void close() {
    fetcher.close();
  }
}
