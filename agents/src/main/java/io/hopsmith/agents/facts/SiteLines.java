package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Page;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds the lines that stand on nearly all pages of a site ("From the Encyclopaedia of Tarn", a
 * column of next fixtures): they are about the site, and no one page tells it.
 *
 * <p>Cost: two passes over the lines; holds those of a few pages a site.
 */
public final class SiteLines {
  /** On fewer pages a line may repeat by chance. */
  private static final int LEAST_PAGES = 12;

  private static final double LEAST_SHARE = 0.8;

  /** Pages of a site whose lines are candidates: what is on nearly all is on some of these. */
  private static final int SAMPLED = 8;

  private final Map<String, Set<String>> bySite;

  private SiteLines(Map<String, Set<String>> bySite) {
    this.bySite = bySite;
  }

  /** The pages without such lines, in the same order; pages that have none are as they were. */
  public static List<Page> without(List<Page> pages) {
    SiteLines lines = in(pages);
    return pages.stream().map(lines::strip).toList();
  }

  private static SiteLines in(List<Page> pages) {
    Map<String, List<Page>> sites = pages.stream().collect(Collectors.groupingBy(Page::site));
    Map<String, Set<String>> bySite = new HashMap<>();
    sites.forEach(
        (site, of) -> {
          if (of.size() >= LEAST_PAGES) {
            bySite.put(site, repeated(of));
          }
        });
    return new SiteLines(bySite);
  }

  private static Set<String> repeated(List<Page> pages) {
    Map<String, Integer> counts = new HashMap<>();
    int step = Math.max(1, pages.size() / SAMPLED);
    for (int i = 0; i < pages.size(); i += step) {
      pages.get(i).blocks().forEach(block -> counts.put(block.text(), 0));
    }
    for (Page page : pages) {
      Set<String> seen = new HashSet<>();
      for (Block block : page.blocks()) {
        if (counts.containsKey(block.text()) && seen.add(block.text())) {
          counts.merge(block.text(), 1, Integer::sum);
        }
      }
    }
    double least = LEAST_SHARE * pages.size();
    counts.values().removeIf(count -> count < least);
    return Set.copyOf(counts.keySet());
  }

  private Page strip(Page page) {
    Set<String> repeated = bySite.getOrDefault(page.site(), Set.of());
    Predicate<Block> own =
        block -> block.kind() == Block.Kind.HEADING || !repeated.contains(block.text());
    return page.blocks().stream().allMatch(own)
        ? page
        : page.withLinks(page.blocks().stream().filter(own).toList(), page.links());
  }
}
