package io.hopsmith.agents.web;

import org.jsoup.nodes.Element;

/**
 * What the elements around a line make of it.
 *
 * @param kind the role
 * @param level heading level 1 to 6, or nesting depth of a list item; else 0
 * @param element the element that gives the role
 */
record Role(Kind kind, int level, Element element) {
  enum Kind {
    HEADING,
    ITEM,
    TERM,
    DETAIL,
    TEXT
  }

  static Role of(Line line) {
    for (Element e = line.box(); e != null; e = e.parent()) {
      switch (e.normalName()) {
        case "h1", "h2", "h3", "h4", "h5", "h6" -> {
          return new Role(Kind.HEADING, e.normalName().charAt(1) - '0', e);
        }
        case "li" -> {
          return new Role(Kind.ITEM, depth(e), e);
        }
        case "dt" -> {
          return new Role(Kind.TERM, 0, e);
        }
        case "dd" -> {
          return new Role(Kind.DETAIL, 0, e);
        }
        case "td", "th", "table", "body", "main", "article", "section" -> {
          return new Role(Kind.TEXT, 0, line.box());
        }
        default -> {}
      }
    }
    return new Role(Kind.TEXT, 0, line.box());
  }

  private static int depth(Element item) {
    int depth = 0;
    for (Element e = item.parent(); e != null && !e.nameIs("td"); e = e.parent()) {
      depth += e.nameIs("ul") || e.nameIs("ol") || e.nameIs("menu") ? 1 : 0;
    }
    return Math.max(1, depth);
  }
}
