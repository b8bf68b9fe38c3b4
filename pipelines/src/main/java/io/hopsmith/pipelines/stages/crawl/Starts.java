package io.hopsmith.pipelines.stages.crawl;

import io.hopsmith.agents.crawl.SitemapResult;
import io.hopsmith.schemas.Seed;
import java.util.ArrayList;
import java.util.List;

/** Where a crawl begins: at URLs, and at what sitemaps list, which is as far from a start. */
final class Starts {
  private Starts() {}

  /**
   * The URLs that seeds lead to.
   *
   * @param spec how sitemaps are fetched
   * @param totals takes what was refused of them
   */
  static List<String> of(List<Seed> seeds, CrawlerSpec spec, RoundTotals totals) {
    List<String> starts = values(seeds, Seed.Kind.URL);
    List<String> sitemaps = values(seeds, Seed.Kind.SITEMAP);
    if (sitemaps.isEmpty()) {
      return starts;
    }
    try (CrawlerSpec.Crawler crawler = spec.open()) {
      for (String sitemap : sitemaps) {
        SitemapResult result = crawler.sitemaps().read(sitemap);
        starts.addAll(result.urls());
        result.rejections().forEach(totals::add);
      }
    }
    return starts;
  }

  private static List<String> values(List<Seed> seeds, Seed.Kind kind) {
    return new ArrayList<>(
        seeds.stream().filter(seed -> seed.kind() == kind).map(Seed::value).distinct().toList());
  }
}
