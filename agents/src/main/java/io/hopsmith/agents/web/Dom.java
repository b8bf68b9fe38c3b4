package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;

/**
 * A document's tree with what is asked of it again and again, gathered in one walk: what is said
 * about a page stands in few of its elements, and a query walks over all of them. Lists are in the
 * order of the document. Filled by {@link BoundedDom}; used by one thread.
 */
final class Dom {
  private final Document document;
  private final Map<String, List<Element>> named = new HashMap<>();
  private final Map<String, List<Element>> with = new HashMap<>();
  private final List<Element> attributed = new ArrayList<>();
  private final List<TextNode> texts = new ArrayList<>();

  Dom(Document document) {
    this.document = document;
  }

  /** The next element of the document. */
  void add(Element element) {
    String name = element.normalName();
    switch (name) {
      case "meta", "link", "time", "script", "main", "article", "h1" -> put(named, name, element);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      attributed.add(element);
      element.attributes().forEach(attribute -> add(element, attribute));
    }
  }

  /** The next text of the document. */
  void add(TextNode text) {
    texts.add(text);
  }

  private void add(Element element, Attribute attribute) {
    switch (attribute.getKey()) {
      case "href", "rel", "class", "role", "itemprop", "itemtype", "typeof" ->
          put(with, attribute.getKey(), element);
      default -> {}
    }
  }

  private static void put(Map<String, List<Element>> lists, String key, Element element) {
    lists.computeIfAbsent(key, any -> new ArrayList<>()).add(element);
  }

  Document document() {
    return document;
  }

  /** Elements named {@code meta, link, time, script, main, article} or {@code h1}. */
  List<Element> named(String name) {
    return named.getOrDefault(name, List.of());
  }

  /** Elements of a name that fit a query. */
  Stream<Element> named(String name, Evaluator query) {
    return fitting(named(name), query);
  }

  /**
   * Elements with one of the attributes {@code href, rel, class, role, itemprop, itemtype} or
   * {@code typeof}.
   */
  List<Element> with(String attribute) {
    return with.getOrDefault(attribute, List.of());
  }

  /** Elements with an attribute that fit a query. */
  Stream<Element> with(String attribute, Evaluator query) {
    return fitting(with(attribute), query);
  }

  /** Elements with any attribute. */
  List<Element> attributed() {
    return attributed;
  }

  List<TextNode> texts() {
    return texts;
  }

  private Stream<Element> fitting(List<Element> elements, Evaluator query) {
    return elements.stream().filter(element -> query.matches(document, element));
  }

  /** Whether an element is another, or stands in it. */
  static boolean isWithin(Element element, Element outer) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.equals(outer)) {
        return true;
      }
    }
    return false;
  }
}
