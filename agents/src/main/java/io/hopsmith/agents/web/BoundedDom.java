package io.hopsmith.agents.web;

import io.hopsmith.schemas.Rejection.Reason;
import java.util.Iterator;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.jsoup.select.NodeVisitor;

/**
 * Parses HTML within bounds. Elements and time are counted while the tree grows: three characters
 * of markup can make a dozen elements, where formatting that was never closed is opened again in
 * every paragraph. Other nodes, depth and attributes are looked at when the tree is complete.
 */
final class BoundedDom {
  private final ReadingLimits limits;
  private final ReadingBudget budget;

  private BoundedDom(ReadingLimits limits, ReadingBudget budget) {
    this.limits = limits;
    this.budget = budget;
  }

  /**
   * The document's tree.
   *
   * @throws ReadingBudget.SpentException when it goes beyond a limit, or the time is over
   */
  static Dom parse(String html, String url, ReadingLimits limits, ReadingBudget budget) {
    return new BoundedDom(limits, budget).parse(html, url);
  }

  private Dom parse(String html, String url) {
    // one level more than allowed, where the parser ends the tree: it shows that there were more
    Parser parser = Parser.htmlParser().setMaxDepth(limits.domDepth() + 1);
    try (StreamParser stream = new StreamParser(parser).parse(html, url)) {
      int elements = 0;
      for (Iterator<Element> closed = stream.iterator(); closed.hasNext(); closed.next()) {
        budget.step();
        elements++;
        requireNodes(elements);
      }
      Dom dom = new Dom(stream.document());
      dom.document().traverse(new Measure(dom));
      return dom;
    }
  }

  private void requireNodes(int nodes) {
    if (nodes > limits.domNodes()) {
      throw new ReadingBudget.SpentException(
          Reason.DOM_LIMIT,
          "more nodes than crawl.limits.dom_nodes %d".formatted(limits.domNodes()));
    }
  }

  /** Counts and looks at all nodes, and enters them into the tree's lists. */
  private final class Measure implements NodeVisitor {
    private final Dom dom;
    private int nodes;

    private Measure(Dom dom) {
      this.dom = dom;
    }

    @Override
    public void head(Node node, int depth) {
      budget.step();
      nodes++;
      requireNodes(nodes);
      if (node instanceof Element element && !(node instanceof Document)) {
        require(element, depth);
        dom.add(element);
      } else if (node instanceof TextNode text) {
        dom.add(text);
      }
    }

    private void require(Element element, int depth) {
      if (depth > limits.domDepth()) {
        throw new ReadingBudget.SpentException(
            Reason.DOM_LIMIT,
            "elements nested deeper than crawl.limits.dom_depth %d".formatted(limits.domDepth()));
      }
      if (element.attributesSize() > 0) {
        for (Attribute attribute : element.attributes()) {
          require(element, attribute);
        }
      }
    }

    private void require(Element element, Attribute attribute) {
      int length = attribute.getValue().length();
      if (length > limits.attributeChars()) {
        throw new ReadingBudget.SpentException(
            Reason.DOM_LIMIT,
            "attribute %s of %s has %d characters, more than crawl.limits.attribute_chars %d"
                .formatted(
                    named(attribute.getKey()),
                    named(element.normalName()),
                    length,
                    limits.attributeChars()));
      }
    }

    private static String named(String name) {
      return name.length() > 40 ? name.substring(0, 40) + "..." : name;
    }
  }
}
