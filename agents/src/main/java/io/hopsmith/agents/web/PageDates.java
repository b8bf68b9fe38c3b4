package io.hopsmith.agents.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * When a page says that it was published and last changed. JSON-LD about the page comes first, then
 * meta elements (Open Graph, Dublin Core and the names that publishers use), then time elements
 * that are marked as one or the other, then what the text states ({@link StatedDate}), then the
 * address. A date without a word on what it is counts as that of publication where it is the page's
 * only one and stands with the headline or the author.
 */
final class PageDates {
  private static final List<Evaluator> PUBLISHED =
      evaluators(
          "meta[property~=(?i)^(article|og|og:article):published_time$]",
          "meta[itemprop=datePublished]",
          "meta[name~=(?i)^(dc|dcterms)\\.(date\\.)?(issued|created|date)$]",
          "meta[name~=(?i)^(date|(article[._:-])?pub(lish|lication|lished)?[._-]?(date|time)"
              + "|publishe?d?[._-]?(on|at)?|citation_(publication_)?date|parsely-pub-date"
              + "|sailthru\\.date|cxenseparse:recs:publishtime|article:published_time)$]",
          "time[itemprop=datePublished], time[pubdate]",
          "time[class~=(?i)\\b(dt-published|published|entry-date|pubdate|publish-date)\\b]",
          "meta[itemprop=dateCreated]");
  private static final List<Evaluator> MODIFIED =
      evaluators(
          "meta[property~=(?i)^(article:modified|og:updated|og:modified)_time$]",
          "meta[itemprop=dateModified]",
          "meta[name~=(?i)^(dc|dcterms)\\.(date\\.)?modified$]",
          "meta[name~=(?i)^(last[._-]?(modified|mod|updated)|(article[._:-])?(modified|updated)"
              + "[._-]?(date|time)|revised|article:modified_time)$]",
          "time[itemprop=dateModified]",
          "time[class~=(?i)\\b(dt-updated|updated|modified)\\b]");
  private static final Evaluator BESIDE_HEADLINE =
      Selector.evaluatorOf(
          "header, [class~=(?i)byline|posted|publish|entry-meta|post-meta|article-meta"
              + "|article-info|dateline|timestamp]");

  private static final Pattern PATH =
      Pattern.compile("/((?:19|20)\\d\\d/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12]\\d|3[01]))(?:/|$)");

  private final Dom dom;
  private final List<Element> described;
  private final JsonLd jsonLd;
  private final ReadingBudget budget;

  PageDates(Dom dom, JsonLd jsonLd, ReadingBudget budget) {
    this.budget = budget;
    this.dom = dom;
    this.described = Stream.of("meta", "time").flatMap(name -> dom.named(name).stream()).toList();
    this.jsonLd = jsonLd;
  }

  private static List<Evaluator> evaluators(String... queries) {
    return Stream.of(queries).map(Selector::evaluatorOf).toList();
  }

  /** The date of publication as ISO 8601; empty text where the page gives none. */
  String published() {
    return first(
        () -> json("datePublished"),
        () -> marked(PUBLISHED),
        () -> json("dateCreated"),
        this::onlyTime,
        () -> StatedDate.PUBLISHED.of(dom, budget),
        this::ofAddress);
  }

  /** The date of the last change as ISO 8601; empty text where the page gives none. */
  String modified() {
    return first(
        () -> json("dateModified"),
        () -> marked(MODIFIED),
        () -> StatedDate.MODIFIED.of(dom, budget));
  }

  @SafeVarargs
  private static String first(Supplier<Optional<String>>... sources) {
    for (Supplier<Optional<String>> source : sources) {
      Optional<String> date = source.get();
      if (date.isPresent()) {
        return date.get();
      }
    }
    return "";
  }

  private Optional<String> json(String field) {
    return jsonLd.firstOfPage(field).flatMap(WrittenDate::of);
  }

  private Optional<String> marked(List<Evaluator> queries) {
    for (Evaluator query : queries) {
      for (Element element : described) {
        budget.step();
        Optional<String> date =
            query.matches(dom.document(), element) ? date(element) : Optional.empty();
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /** The page's one time element where it stands beside the headline. */
  private Optional<String> onlyTime() {
    List<Element> times = described.stream().filter(e -> e.nameIs("time")).toList();
    List<String> dates = times.stream().flatMap(time -> date(time).stream()).distinct().toList();
    return dates.size() == 1 && times.get(0).closest(BESIDE_HEADLINE) != null
        ? Optional.of(dates.get(0))
        : Optional.empty();
  }

  /** The day that blogs and newspapers put into the path of an address. */
  private Optional<String> ofAddress() {
    Matcher day = PATH.matcher(dom.document().location());
    return day.find() ? WrittenDate.of(day.group(1)) : Optional.empty();
  }

  private static Optional<String> date(Element element) {
    if (element.nameIs("meta")) {
      return WrittenDate.of(element.attr("content"));
    }
    String machine = element.attr("datetime");
    return WrittenDate.of(machine.isBlank() ? VisibleText.of(element.text()) : machine);
  }
}
