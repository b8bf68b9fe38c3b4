package io.hopsmith.agents.crawl;

import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Rejection;
import java.util.ArrayList;
import java.util.List;

/**
 * What the crawl of one site gave. Of the URLs that were offered, each is the URL of one page, one
 * alias of a page, one rejection or one redirect that leaves the crawl.
 *
 * @param site the site
 * @param pages in the order they were reached, breadth first; without content where it was handed
 *     on while the crawl went on
 * @param rejections sorted by URL
 * @param crossSiteLinks normalised URLs of other sites that the main content of pages links to or
 *     that URLs of this site redirect to; sorted, no duplicates
 * @param redirects redirects to other sites or to pages of earlier rounds, sorted
 * @param statistics counts
 */
public record SiteCrawlResult(
    String site,
    List<Page> pages,
    List<Rejection> rejections,
    List<String> crossSiteLinks,
    List<Redirect> redirects,
    Statistics statistics) {

  /** An old URL and the normalised URL it leads to. */
  public record Redirect(String from, String to) {}

  /**
   * Counts of one crawl; {@code offered = pages + aliases + rejected + redirects}.
   *
   * @param offered different URLs that were wanted
   * @param pages pages read
   * @param aliases URLs that lead to one of these pages by redirects
   * @param rejected URLs with a rejection
   * @param redirects URLs that lead out of this crawl
   * @param unwanted different URLs of the site that the include and exclude patterns left out
   * @param requests HTTP requests sent, robots.txt and retries included
   * @param bodyBytes bytes received, decompressed
   * @param millis wall time
   */
  public record Statistics(
      int offered,
      int pages,
      int aliases,
      int rejected,
      int redirects,
      int unwanted,
      int requests,
      long bodyBytes,
      long millis) {}

  /**
   * The same result, its pages with their content.
   *
   * @param content of all pages, in the order they were handed on
   */
  SiteCrawlResult withContent(List<Page> content) {
    List<Page> whole = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      whole.add(content.get(i).withRedirectedFrom(pages.get(i).redirectedFrom()));
    }
    return new SiteCrawlResult(site, whole, rejections, crossSiteLinks, redirects, statistics);
  }

  public SiteCrawlResult {
    pages = List.copyOf(pages);
    rejections = List.copyOf(rejections);
    crossSiteLinks = List.copyOf(crossSiteLinks);
    redirects = List.copyOf(redirects);
  }
}
