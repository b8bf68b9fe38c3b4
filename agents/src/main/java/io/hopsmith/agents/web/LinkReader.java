package io.hopsmith.agents.web;

import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Reads links: absolute, without fragment, only http, https and file. One per page. */
final class LinkReader {
  private static final Evaluator LINKS = Selector.evaluatorOf("a[href], area[href]");

  /** What servers are asked to understand at least (RFC 9110); longer addresses lead nowhere. */
  private static final int LONGEST_URL = 8_000;

  private final Map<String, Optional<String>> targets = new HashMap<>();
  private final ReadingBudget budget;

  LinkReader(ReadingBudget budget) {
    this.budget = budget;
  }

  /** Where an a or area element leads; empty for other schemes and for places on the same page. */
  Optional<String> target(Element link) {
    String href = link.attr("href").strip();
    return href.isEmpty() || href.startsWith("#") || href.length() > LONGEST_URL
        ? Optional.empty()
        : targets.computeIfAbsent(href, h -> absolute(link.absUrl("href")));
  }

  /** The URL without fragment, if it is one that can be fetched. */
  static Optional<String> absolute(String url) {
    int hash = url.indexOf('#');
    String bare = hash < 0 ? url : url.substring(0, hash);
    String lower = bare.toLowerCase(Locale.ROOT);
    boolean fetchable =
        lower.startsWith("http://") || lower.startsWith("https://") || lower.startsWith("file:");
    return fetchable && bare.length() <= LONGEST_URL ? Optional.of(bare) : Optional.empty();
  }

  /** Links that begin within [start, end) of the line; with their sentence when in running text. */
  List<Link> within(Line line, int start, int end, boolean running) {
    List<Link> links = new ArrayList<>();
    for (Line.Span span : line.spans()) {
      if (span.isLink() && span.start() >= start && span.start() < end) {
        target(span.element()).ifPresent(url -> links.add(spent(link(line, span, url, running))));
      }
    }
    return links;
  }

  private static Link link(Line line, Line.Span span, String url, boolean running) {
    String anchor = line.text().substring(span.start(), span.end());
    boolean sane = line.text().length() <= LabelledLine.MOST_LINE_CHARS;
    String sentence = running && sane ? Sentences.around(line.text(), span.start()) : "";
    return new Link(url, anchor, sentence.equals(anchor) ? "" : sentence);
  }

  /**
   * All links of the page in order, without duplicates of (url, anchor); the sentence is that of
   * the first content link of the same url and anchor.
   */
  List<Link> all(Document document, List<Link> inContent) {
    Map<Link, Link> known = new HashMap<>();
    inContent.forEach(link -> known.putIfAbsent(bare(link), link));
    Map<Link, Link> found = new LinkedHashMap<>();
    for (Element element : document.select(LINKS)) {
      budget.step();
      target(element)
          .map(url -> new Link(url, LineReader.collapse(element.text()), ""))
          .ifPresent(link -> found.putIfAbsent(link, spent(known.getOrDefault(link, link))));
    }
    return List.copyOf(found.values());
  }

  private Link spent(Link link) {
    budget.spend(link);
    return link;
  }

  private static Link bare(Link link) {
    return new Link(link.url(), link.anchor(), "");
  }
}
