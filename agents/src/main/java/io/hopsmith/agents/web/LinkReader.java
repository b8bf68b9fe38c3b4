package io.hopsmith.agents.web;

import io.hopsmith.schemas.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Reads links: absolute, without fragment, only http, https and file. One per page. */
final class LinkReader {
  /** What servers are asked to understand at least (RFC 9110); longer addresses lead nowhere. */
  private static final int LONGEST_URL = 8_000;

  private static final List<String> FETCHABLE = List.of("http://", "https://", "file:");

  private final Map<String, Optional<String>> targets = new HashMap<>();
  private final References references;
  private final ReadingBudget budget;

  /**
   * @param base what references of the page are relative to
   */
  LinkReader(String base, ReadingBudget budget) {
    this.references = new References(base);
    this.budget = budget;
  }

  /** Where an a or area element leads; empty for other schemes and for places on the same page. */
  Optional<String> target(Element link) {
    String href = link.attr("href").strip();
    return href.isEmpty() || href.startsWith("#") || href.length() > LONGEST_URL
        ? Optional.empty()
        : targets.computeIfAbsent(href, h -> absolute(references.resolve(link)));
  }

  /** The URL without fragment, if it is one that can be fetched. */
  static Optional<String> absolute(String url) {
    int hash = url.indexOf('#');
    String bare = hash < 0 ? url : url.substring(0, hash);
    boolean fetchable = FETCHABLE.stream().anyMatch(scheme -> begins(bare, scheme));
    return fetchable && bare.length() <= LONGEST_URL ? Optional.of(bare) : Optional.empty();
  }

  private static boolean begins(String url, String scheme) {
    return url.regionMatches(true, 0, scheme, 0, scheme.length());
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
  List<Link> all(Dom dom, List<Link> inContent) {
    Map<Link, Link> known = new HashMap<>();
    inContent.forEach(link -> known.putIfAbsent(bare(link), link));
    Map<Link, Link> found = new LinkedHashMap<>();
    for (Element element : dom.with("href")) {
      if (element.nameIs("a") || element.nameIs("area")) {
        budget.step();
        target(element)
            .map(url -> new Link(url, anchor(element), ""))
            .ifPresent(link -> found.putIfAbsent(link, spent(known.getOrDefault(link, link))));
      }
    }
    return List.copyOf(found.values());
  }

  /** What a link reads; most hold one text and nothing else. */
  private static String anchor(Element link) {
    return link.childNodeSize() == 1 && link.childNode(0) instanceof TextNode text
        ? VisibleText.of(text.getWholeText())
        : VisibleText.of(link.text());
  }

  private Link spent(Link link) {
    budget.spend(link);
    return link;
  }

  private static Link bare(Link link) {
    return new Link(link.url(), link.anchor(), "");
  }
}
