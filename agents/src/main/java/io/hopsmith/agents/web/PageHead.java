package io.hopsmith.agents.web;

import io.hopsmith.schemas.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
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
  private static final Evaluator DESCRIBED = Selector.evaluatorOf("meta");
  private static final Evaluator LANGUAGE =
      Selector.evaluatorOf("meta[http-equiv=content-language]");
  private static final Evaluator OPEN_GRAPH_TITLE = Selector.evaluatorOf("meta[property=og:title]");

  static PageHead of(Document document, String url, Optional<Element> h1, ReadingBudget budget) {
    JsonLd jsonLd = JsonLd.of(document);
    Elements described = document.select(DESCRIBED);
    String title = LineReader.collapse(document.title());
    String headline = h1.map(PageHead::visibleText).orElse("");
    List<String> names = names(described, jsonLd);
    List<String> own = new ArrayList<>(names);
    own.addAll(List.of(title, headline));
    List<String> ancestors = Breadcrumbs.ancestors(document, jsonLd, own);
    Set<String> types = new LinkedHashSet<>(jsonLd.types());
    types.addAll(ancestors);
    PageDates dates = new PageDates(document, jsonLd, budget);
    return new PageHead(
        CanonicalUrl.of(document, url).orElse(url),
        language(document, described),
        Licences.of(document, jsonLd, budget),
        title,
        headline,
        names,
        List.copyOf(types),
        new Page.About(
            new Bylines(document, jsonLd, h1, budget).byline(),
            dates.published(),
            dates.modified(),
            ancestors),
        jsonLd.texts());
  }

  private static String visibleText(Element element) {
    return LineReader.join(LineReader.lines(element, Hidden::is));
  }

  private static String language(Document document, Elements described) {
    Element html = document.firstElementChild();
    String lang = html == null ? "" : html.attr("lang");
    if (lang.isBlank() && html != null) {
      lang = html.attr("xml:lang");
    }
    return lang.isBlank() ? content(described, LANGUAGE) : lang;
  }

  private static List<String> names(Elements described, JsonLd jsonLd) {
    Set<String> names = new LinkedHashSet<>(jsonLd.names());
    names.add(LineReader.collapse(content(described, OPEN_GRAPH_TITLE)));
    return names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** The value of the first meta element that fits the query. */
  private static String content(Elements described, Evaluator query) {
    for (Element element : described) {
      if (element.is(query)) {
        return element.attr("content");
      }
    }
    return "";
  }
}
