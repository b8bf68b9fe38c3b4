package io.hopsmith.agents.web;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Tells the parts of an article that point to other works: notes above the text that lead to
 * namesakes, lists of references, of links and of further reading. Colons in them part titles from
 * subtitles, and leads from targets, so that they hold no labels.
 */
final class Apparatus {
  private static final Set<String> HEADINGS =
      Set.of(
          "references",
          "external links",
          "further reading",
          "see also",
          "footnotes",
          "citations",
          "bibliography",
          "works cited",
          "sources");
  private static final Set<String> CLASSES =
      Set.of("hatnote", "dablink", "rellink", "references", "reflist", "refbegin", "citation");

  /** Lists are marked near their items; far out only the whole article is. */
  private static final int MOST_OUTWARDS = 8;

  private Apparatus() {}

  /** Whether a line stands in such a part, by the heading above it or the elements around it. */
  static boolean holds(Line line, Sections sections) {
    return sections.isApparatus() || isIn(line.box());
  }

  /** "References", "Notes and references", "References / External links". */
  static boolean isHeading(String text) {
    String heading = text.toLowerCase(Locale.ROOT).strip();
    for (String part : heading.split("\\s*(?:/|&|,|\\band\\b)\\s*")) {
      if (HEADINGS.contains(part)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(Element box) {
    Element e = box;
    for (int outwards = 0; e != null && outwards < MOST_OUTWARDS; outwards++, e = e.parent()) {
      if (e.attributesSize() > 0 && (isMarked(e) || e.attr("role").equals("note"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMarked(Element element) {
    String names = element.className();
    return !names.isEmpty()
        && CLASSES.stream().anyMatch(names::contains)
        && element.classNames().stream().anyMatch(CLASSES::contains);
  }
}
