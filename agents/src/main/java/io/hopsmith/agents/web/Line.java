package io.hopsmith.agents.web;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A run of text that a browser would not break by a block boundary: one line when the window is
 * wide enough.
 *
 * @param box innermost block element around it
 * @param text visible text, white space collapsed, never blank
 * @param spans inline elements within it, in order of their ends; never empty ranges
 */
record Line(Element box, String text, List<Span> spans) implements Part {

  /** An inline element over the characters [start, end) of a line. */
  record Span(int start, int end, Element element) {
    private static final Pattern BOLD = Pattern.compile("(?i)font-weight\\s*:\\s*(?:bold|[6-9]00)");

    boolean isLink() {
      return element.normalName().equals("a") && element.hasAttr("href");
    }

    boolean isBold() {
      return element.normalName().equals("b")
          || element.normalName().equals("strong")
          || BOLD.matcher(element.attr("style")).find();
    }
  }

  Line {
    spans = List.copyOf(spans);
  }

  @Override
  public Element element() {
    return box;
  }

  /** Whether the whole line is bold. */
  boolean isBold() {
    return spans.stream().anyMatch(s -> s.start() == 0 && s.end() >= lettersEnd() && s.isBold());
  }

  /** Whether all letters and digits of the line stand in links, and there is a link. */
  boolean isAllLinks() {
    int at = 0;
    boolean any = false;
    for (Span span : spans) {
      if (span.element().normalName().equals("a") && span.start() >= at) {
        if (Words.hasLetterOrDigit(text.substring(at, span.start()))) {
          return false;
        }
        at = span.end();
        any = true;
      }
    }
    return any && !Words.hasLetterOrDigit(text.substring(at));
  }

  /** Where an inline element begins in the line; -1 where it does not. */
  int startOf(Element inline) {
    return spans.stream()
        .filter(span -> span.element().equals(inline))
        .mapToInt(Span::start)
        .findFirst()
        .orElse(-1);
  }

  /** Where an inline element ends in the line; -1 where it does not. */
  int endOf(Element inline) {
    return spans.stream()
        .filter(span -> span.element().equals(inline))
        .mapToInt(Span::end)
        .findFirst()
        .orElse(-1);
  }

  private int lettersEnd() {
    return text.endsWith(":") ? text.length() - 1 : text.length();
  }
}
