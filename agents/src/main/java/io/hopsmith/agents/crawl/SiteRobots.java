package io.hopsmith.agents.crawl;

import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.WebURL;

/** Our robots.txt in the place of crawler4j's, which passes over seeds and Crawl-delay. */
final class SiteRobots extends RobotstxtServer {
  private final HostRobots robots;

  SiteRobots(CrawlSettings settings, HostRobots robots, BoundedFetcher pages) {
    super(askedForSeedsToo(settings), pages, CrawlUrl::new);
    this.robots = robots;
  }

  @Override
  public boolean allows(WebURL url, boolean isSeed) throws InterruptedException {
    return robots.decide(url.getURL()) instanceof RobotsDecision.Allowed;
  }

  private static RobotstxtConfig askedForSeedsToo(CrawlSettings settings) {
    RobotstxtConfig config = new RobotstxtConfig();
    config.setSkipCheckForSeeds(false);
    config.setUserAgentName(settings.fetch().robotName());
    return config;
  }
}
