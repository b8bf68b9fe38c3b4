package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Reads the page's place in its site's hierarchy: the breadcrumb without home and the page itself.
 */
final class Breadcrumbs {
  private static final Set<String> HOME =
      Set.of("home", "home page", "homepage", "main page", "start", "index", "front page");
  private static final Evaluator WHERE =
      Selector.evaluatorOf("[class*=breadcrumb i], [id*=breadcrumb i], [aria-label*=breadcrumb i]");
  private static final Evaluator ANCESTORS = Selector.evaluatorOf("a[href]:not([aria-current])");

  private Breadcrumbs() {}

  /** Ancestors from the outermost to the page's parent, as the page writes them. */
  static List<String> ancestors(Document document, JsonLd jsonLd, List<String> ownNames) {
    List<String> items = jsonLd.breadcrumb();
    boolean fromJson = !items.isEmpty();
    if (!fromJson) {
      items = visible(document);
    }
    List<String> ancestors = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String item = LineReader.collapse(items.get(i));
      boolean current = (fromJson && i == items.size() - 1 && i > 0) || isOwn(item, ownNames);
      if (!item.isEmpty() && !current && !HOME.contains(item.toLowerCase(Locale.ROOT))) {
        ancestors.add(item);
      }
    }
    return ancestors;
  }

  /** Only links are ancestors: the page itself is not linked, or marked as current. */
  private static List<String> visible(Document document) {
    Element trail = document.selectFirst(WHERE);
    return trail == null ? List.of() : trail.select(ANCESTORS).eachText();
  }

  private static boolean isOwn(String item, List<String> ownNames) {
    return ownNames.stream().anyMatch(item::equalsIgnoreCase);
  }
}
