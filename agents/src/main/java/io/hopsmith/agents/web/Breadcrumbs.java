package io.hopsmith.agents.web;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * Reads the page's place in its site's hierarchy: the breadcrumb without home and the page itself,
 * from JSON-LD, microdata or RDFa, else from the trail of links that readers see.
 */
final class Breadcrumbs {
  private static final Set<String> HOME =
      Set.of("home", "home page", "homepage", "main page", "start", "index", "front page");
  private static final Pattern TRAIL = Pattern.compile("breadcrumb", Pattern.CASE_INSENSITIVE);
  private static final List<String> WHERE = List.of("class", "id", "aria-label");
  private static final Evaluator LIST =
      Selector.evaluatorOf("[itemtype*=BreadcrumbList], [typeof*=BreadcrumbList]");
  private static final Evaluator NAMES =
      Selector.evaluatorOf("[itemprop=name], [property=name], [itemprop=title]");
  private static final Evaluator ANCESTORS = Selector.evaluatorOf("a[href]:not([aria-current])");

  private Breadcrumbs() {}

  /** Ancestors from the outermost to the page's parent, as the page writes them. */
  static List<String> ancestors(Dom dom, JsonLd jsonLd, List<String> ownNames) {
    List<String> stated = jsonLd.breadcrumb();
    if (stated.isEmpty()) {
      stated = marked(dom);
    }
    return stated.size() > 1
        ? named(stated.subList(0, stated.size() - 1), ownNames)
        : named(stated.isEmpty() ? visible(dom) : stated, ownNames);
  }

  /** Those that are neither home nor the page itself. */
  private static List<String> named(List<String> items, List<String> ownNames) {
    return items.stream()
        .map(VisibleText::of)
        .filter(item -> !item.isEmpty() && !HOME.contains(item.toLowerCase(Locale.ROOT)))
        .filter(item -> !isOwn(item, ownNames))
        .toList();
  }

  /** The items of a list in microdata or RDFa, of which the last is the page itself. */
  private static List<String> marked(Dom dom) {
    return Stream.concat(dom.with("itemtype", LIST), dom.with("typeof", LIST))
        .findFirst()
        .map(list -> list.select(NAMES).stream())
        .orElse(Stream.of())
        .map(name -> name.nameIs("meta") ? name.attr("content") : name.text())
        .toList();
  }

  /** Only links are ancestors: the page itself is not linked, or marked as current. */
  private static List<String> visible(Dom dom) {
    return dom.attributed().stream()
        .filter(Breadcrumbs::isTrail)
        .findFirst()
        .map(trail -> trail.select(ANCESTORS).eachText())
        .orElse(List.of());
  }

  private static boolean isTrail(Element element) {
    return WHERE.stream().anyMatch(name -> TRAIL.matcher(element.attr(name)).find());
  }

  private static boolean isOwn(String item, List<String> ownNames) {
    return ownNames.stream().anyMatch(item::equalsIgnoreCase);
  }
}
