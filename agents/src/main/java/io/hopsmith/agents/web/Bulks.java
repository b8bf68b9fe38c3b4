package io.hopsmith.agents.web;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/** What stands below each element of a page. Costs a step for each line and element around it. */
final class Bulks {
  private static final Bulk NOTHING = new Bulk();

  private final IdentityHashMap<Element, Bulk> bulks = new IdentityHashMap<>();

  /** Adds up the lines below the root, but those in elements to be left out. */
  static Bulks of(
      List<Part> parts, Element root, Predicate<Element> excluded, ReadingBudget budget) {
    Bulks bulks = new Bulks();
    for (Part part : parts) {
      budget.step();
      if (part instanceof Line line && !excluded.test(line.box())) {
        bulks.add(line, root);
      }
    }
    return bulks;
  }

  private void add(Line line, Element root) {
    for (Element e = line.box(); e != null; e = e.equals(root) ? null : e.parent()) {
      bulks.computeIfAbsent(e, any -> new Bulk()).add(line);
    }
  }

  double prose(Element element) {
    return bulks.getOrDefault(element, NOTHING).prose();
  }

  /** Whether a line is part of a list or box of links below an element, without prose in it. */
  boolean isAmongLinks(Line line, Element within) {
    for (Element e = line.box(); e != null && !e.equals(within); e = e.parent()) {
      Bulk bulk = bulks.getOrDefault(e, NOTHING);
      if (bulk.prose() > 0) {
        return false;
      }
      if (bulk.isLinkDense()) {
        return true;
      }
    }
    return false;
  }
}
