package io.hopsmith.agents.web;

import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * What a page says about itself outside of its running text. See {@link io.hopsmith.schemas.Page}
 * for the meaning of the components.
 */
record PageHead(
    String canonicalUrl,
    String declaredLanguage,
    String licence,
    String title,
    String headline,
    List<String> names,
    List<String> types,
    Page.About about,
    List<String> jsonLd) {
  private static final Evaluator LANGUAGE =
      Selector.evaluatorOf("meta[http-equiv=content-language]");
  private static final Evaluator OPEN_GRAPH_TITLE = Selector.evaluatorOf("meta[property=og:title]");

  static PageHead of(Dom dom, String url, Optional<Element> h1, ReadingBudget budget) {
    JsonLd jsonLd = JsonLd.of(dom);
    String title = VisibleText.of(dom.document().title());
    String headline = h1.map(PageHead::visibleText).orElse("");
    List<String> names = names(dom, jsonLd);
    List<String> own = new ArrayList<>(names);
    own.addAll(List.of(title, headline));
    List<String> ancestors = Breadcrumbs.ancestors(dom, jsonLd, own);
    Set<String> types = new LinkedHashSet<>(jsonLd.types());
    types.addAll(ancestors);
    PageDates dates = new PageDates(dom, jsonLd, budget);
    return new PageHead(
        CanonicalUrl.of(dom, url).orElse(url),
        language(dom),
        Licences.of(dom, jsonLd, budget),
        title,
        headline,
        names,
        List.copyOf(types),
        new Page.About(
            new Bylines(dom, jsonLd, h1, budget).byline(),
            dates.published(),
            dates.modified(),
            ancestors),
        jsonLd.texts());
  }

  private static String visibleText(Element element) {
    return LineReader.join(LineReader.lines(element, Hidden::is));
  }

  private static String language(Dom dom) {
    Element html = dom.document().firstElementChild();
    String lang = html == null ? "" : html.attr("lang");
    if (lang.isBlank() && html != null) {
      lang = html.attr("xml:lang");
    }
    return lang.isBlank() ? content(dom, LANGUAGE) : lang;
  }

  private static List<String> names(Dom dom, JsonLd jsonLd) {
    Set<String> names = new LinkedHashSet<>(jsonLd.names());
    names.add(VisibleText.of(content(dom, OPEN_GRAPH_TITLE)));
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** The value of the first meta element that fits the query. */
  private static String content(Dom dom, Evaluator query) {
    return dom.named("meta", query).findFirst().map(meta -> meta.attr("content")).orElse("");
  }
}
