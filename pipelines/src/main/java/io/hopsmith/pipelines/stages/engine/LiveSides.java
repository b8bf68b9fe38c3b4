package io.hopsmith.pipelines.stages.engine;

import io.hopsmith.agents.crawl.Sites;
import io.hopsmith.agents.tools.PagesLeftOut;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Side;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The side of a page of the web that was not crawled, known before anybody opens it: that of its
 * site where crawled pages of the site are all on one; by its address where they are on both, as
 * the site is divided page by page; by its site where none was crawled. Chosen by hash at the share
 * that crawled things have on the evaluation's side, so that a walk and a later version of the
 * dataset find the same. Immutable.
 */
final class LiveSides {
  private static final int DIGITS = 8;
  private static final double ALL = 4294967296.0;

  private final Map<String, Set<Side>> bySite = new HashMap<>();
  private final double evalShare;
  private final long seed;

  /** A crawled page on a side. */
  record Crawled(String site, Side side) {}

  /**
   * Sides beside those of crawled pages.
   *
   * @param seed the run's seed
   */
  LiveSides(List<Crawled> pages, long seed) {
    long eval = pages.stream().filter(page -> page.side() == Side.EVAL).count();
    this.evalShare = pages.isEmpty() ? 0 : (double) eval / pages.size();
    this.seed = seed;
    pages.forEach(
        page ->
            bySite
                .computeIfAbsent(page.site(), site -> EnumSet.noneOf(Side.class))
                .add(page.side()));
  }

  /** The side of the page at a URL that was not crawled. */
  Side of(String url) {
    String site = site(url);
    Set<Side> crawled = bySite.getOrDefault(site, Set.of());
    if (crawled.size() == 1) {
      return crawled.iterator().next();
    }
    return chosen(crawled.isEmpty() ? site : address(url));
  }

  private static String site(String url) {
    try {
      return Sites.of(url);
    } catch (IllegalArgumentException e) {
      return url; // no address that anybody can open
    }
  }

  /** With and without www, by either scheme it is the same page. */
  private static String address(String url) {
    return PagesLeftOut.plain(url).replaceFirst("^https?://(?:www\\.)?", "");
  }

  private Side chosen(String name) {
    String hash = Ids.of("live side", Long.toString(seed), name).substring(0, DIGITS);
    return Long.parseLong(hash, 16) / ALL < evalShare ? Side.EVAL : Side.TRAIN;
  }
}
