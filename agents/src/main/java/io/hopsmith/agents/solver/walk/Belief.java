package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.tools.PageView;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A page that may be about a thing.
 *
 * @param page the page
 * @param support how well everything said of the thing, and of the things behind it, fits; 0 to 1
 * @param least how well the statement fits that fits worst, 0 to 1
 * @param pages addresses of this page and of those taken for the things behind it: different things
 *     have different pages
 * @param behind pages taken for the things behind it, by the things' indexes
 */
record Belief(
    PageView page, double support, double least, Set<String> pages, Map<Integer, PageView> behind) {
  /** The best supported first, equal ones by address. */
  static final Comparator<Belief> BEST_FIRST =
      Comparator.comparingDouble(Belief::support)
          .reversed()
          .thenComparing(belief -> belief.page().url());

  /** Pages that are compared before one of them is settled upon. */
  private static final int COMPARED = 4;

  /** How well what is said of a thing must fit a page that is settled upon. */
  private static final double FITS = 0.4;

  /** How many times better it must fit than any other. */
  private static final double LEAD = 2;

  /**
   * Whether the best supported page fits well, and leads by so much over several others that no
   * more need be looked at.
   */
  static boolean settle(List<Belief> bestFirst) {
    return bestFirst.size() >= COMPARED
        && bestFirst.get(0).support() >= FITS
        && bestFirst.get(0).support() >= LEAD * bestFirst.get(1).support();
  }

  Belief {
    pages = Set.copyOf(pages);
    behind = Map.copyOf(behind);
  }

  /** The same with a share of its support. */
  Belief weakened(double share) {
    return new Belief(page, support * share, least * share, pages, behind);
  }

  /** All pages taken, its own for a thing, by the things' indexes. */
  Map<Integer, PageView> taken(int thing) {
    Map<Integer, PageView> taken = new HashMap<>(behind);
    taken.put(thing, page);
    return taken;
  }

  /** Whether the pages taken, its own for a thing, differ from none of others. */
  boolean agrees(int thing, Map<Integer, PageView> others) {
    return taken(thing).entrySet().stream()
        .allMatch(
            each ->
                others
                    .getOrDefault(each.getKey(), each.getValue())
                    .url()
                    .equals(each.getValue().url()));
  }

  /**
   * A belief with those taken for the things behind it.
   *
   * @param taken by the things' indexes
   */
  static Belief of(PageView page, double support, double least, Map<Integer, Belief> taken) {
    Set<String> pages = new TreeSet<>(Set.of(page.url()));
    Map<Integer, PageView> behind = new HashMap<>();
    taken.forEach(
        (thing, belief) -> {
          pages.addAll(belief.pages());
          behind.putAll(belief.behind());
          behind.put(thing, belief.page());
        });
    return new Belief(page, support, least, pages, behind);
  }
}
