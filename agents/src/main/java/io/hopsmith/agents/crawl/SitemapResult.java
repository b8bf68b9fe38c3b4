package io.hopsmith.agents.crawl;

import io.hopsmith.schemas.Rejection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a sitemap lists.
 *
 * @param listed URLs to start from, in the order of the sitemaps, each once
 * @param rejections sitemaps that could not be read, and URLs that they may not speak for; each URL
 *     once
 */
public record SitemapResult(List<Listed> listed, List<Rejection> rejections) {

  /**
   * A URL of a sitemap.
   *
   * @param url in normal form
   * @param modified when its document changed last, as the sitemap says; empty where it does not
   */
  public record Listed(String url, Optional<Instant> modified) {}

  public SitemapResult {
    listed = List.copyOf(listed);
    rejections = List.copyOf(rejections);
  }

  public List<String> urls() {
    return listed.stream().map(Listed::url).toList();
  }
}
