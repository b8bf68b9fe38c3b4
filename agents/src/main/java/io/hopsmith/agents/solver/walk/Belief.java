package io.hopsmith.agents.solver.walk;

import io.hopsmith.agents.tools.PageView;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;

/**
 * A page that may be about a thing.
 *
 * @param page the page
 * @param support how well everything said of the thing, and of the things behind it, fits; 0 to 1
 * @param pages addresses of this page and of those taken for the things behind it: different things
 *     have different pages
 */
record Belief(PageView page, double support, Set<String> pages) {
  Belief {
    pages = Set.copyOf(pages);
  }

  static Belief of(PageView page, double support, Collection<Belief> behind) {
    Set<String> pages = new TreeSet<>(Set.of(page.url()));
    behind.forEach(belief -> pages.addAll(belief.pages()));
    return new Belief(page, support, pages);
  }
}
