package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    String published,
    List<String> jsonLd) {
  private static final Pattern DATE =
      Pattern.compile("^(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T ].*)?$");
  private static final List<String> DATE_FIELDS =
      List.of("datePublished", "dateModified", "dateCreated");
  private static final List<Evaluator> DATE_ELEMENTS =
      Stream.of(
              "meta[property=article:published_time]",
              "meta[itemprop=datePublished]",
              "meta[name~=(?i)^(dc|dcterms)\\.(date|issued|created|modified)(\\..*)?$]",
              "meta[name~=(?i)^(date|pubdate|publish-date|last-modified)$]",
              "meta[property=article:modified_time]",
              "meta[property=og:updated_time]",
              "time[itemprop=datePublished]",
              "time[pubdate]",
              "time[itemprop=dateModified]")
          .map(Selector::evaluatorOf)
          .toList();
  private static final Evaluator DESCRIBED = Selector.evaluatorOf("meta, time");
  private static final Evaluator CANONICAL = Selector.evaluatorOf("link[rel=canonical][href]");
  private static final Evaluator LANGUAGE =
      Selector.evaluatorOf("meta[http-equiv=content-language]");
  private static final Evaluator OPEN_GRAPH_TITLE = Selector.evaluatorOf("meta[property=og:title]");

  static PageHead of(Document document, String url, Optional<Element> h1) {
    JsonLd jsonLd = JsonLd.of(document);
    Elements described = document.select(DESCRIBED);
    String title = LineReader.collapse(document.title());
    String headline = h1.map(PageHead::visibleText).orElse("");
    List<String> names = names(described, jsonLd);
    Set<String> types = new LinkedHashSet<>(jsonLd.types());
    List<String> own = new ArrayList<>(names);
    own.addAll(List.of(title, headline));
    types.addAll(Breadcrumbs.ancestors(document, jsonLd, own));
    return new PageHead(
        canonical(document).orElse(url),
        language(document, described),
        Licences.of(document, jsonLd),
        title,
        headline,
        names,
        List.copyOf(types),
        published(document, described, jsonLd),
        jsonLd.texts());
  }

  private static String visibleText(Element element) {
    return LineReader.join(LineReader.lines(element, Hidden::is));
  }

  /** Two different canonical links say nothing. */
  private static Optional<String> canonical(Document document) {
    List<String> found =
        document.select(CANONICAL).eachAttr("abs:href").stream().distinct().toList();
    return found.size() == 1 ? LinkReader.absolute(found.get(0)) : Optional.empty();
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

  private static String published(Document document, Elements described, JsonLd jsonLd) {
    List<String> candidates = new ArrayList<>();
    DATE_FIELDS.forEach(field -> jsonLd.firstOfPage(field).ifPresent(candidates::add));
    DATE_ELEMENTS.forEach(query -> candidates.add(content(described, query)));
    return candidates.stream()
        .flatMap(text -> date(text).stream())
        .findFirst()
        .or(() -> StatedDate.of(document))
        .orElse("");
  }

  private static Optional<String> date(String text) {
    Matcher matcher = DATE.matcher(text.strip());
    return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /** The value of the first meta or time element that fits the query. */
  private static String content(Elements described, Evaluator query) {
    for (Element element : described) {
      if (element.is(query)) {
        return element.attr(element.nameIs("meta") ? "content" : "datetime");
      }
    }
    return "";
  }
}
