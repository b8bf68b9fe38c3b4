package io.hopsmith.agents.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * Reads the lines below an element in one iterative walk. Characters are those of the DOM with
 * white space collapsed; invisible format characters and footnote marks are left out.
 */
final class LineReader implements NodeFilter {
  private static final Pattern FOOTNOTE = Pattern.compile("\\s*(?:\\[[^\\]]{1,20}\\]\\s*)+");
  private static final int LONGEST_NOTE = 200;
  private static final int CHARS_BEFORE_MARK = 12;

  private static final Pattern MARK = Pattern.compile("\\d{1,2}|\\p{Ll}|[*†‡§]");
  private static final Pattern BEFORE_MARK =
      Pattern.compile("(?<!(?:^|\\D)(?:10|2))(?<=\\d)[%)]?$|\\p{L}{4}$");

  private static final class Open {
    private final Element element;
    private int start;

    private Open(Element element, int start) {
      this.element = element;
      this.start = start;
    }
  }

  private final Predicate<Element> excluded;
  private final Predicate<Element> stop;
  private final List<Part> parts = new ArrayList<>();
  private final VisibleText text = new VisibleText();
  private final List<Line.Span> spans = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<Element> boxes = new ArrayDeque<>();

  private LineReader(Predicate<Element> excluded, Predicate<Element> stop) {
    this.excluded = excluded;
    this.stop = stop;
  }

  /** All lines below (and in) the root, leaving out excluded elements. */
  static List<Line> lines(Element root, Predicate<Element> excluded) {
    LineReader reader = new LineReader(excluded, element -> false);
    return reader.read(root).stream().map(Line.class::cast).toList();
  }

  /** Lines and tables below the root; {@code tables} says which tables are not to be entered. */
  static List<Part> parts(Element root, Predicate<Element> excluded, TableFinder tables) {
    LineReader[] self = new LineReader[1];
    self[0] =
        new LineReader(
            excluded,
            element ->
                tables
                    .find(element)
                    .map(
                        table -> {
                          self[0].flush();
                          return self[0].parts.add(table);
                        })
                    .orElse(false));
    return self[0].read(root);
  }

  private List<Part> read(Element root) {
    boxes.push(root);
    root.filter(this);
    flush();
    return parts;
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode characters) {
      text.append(characters.getWholeText());
      return FilterResult.CONTINUE;
    }
    return node instanceof Element element ? enter(element) : FilterResult.CONTINUE;
  }

  private FilterResult enter(Element element) {
    if (excluded.test(element) || isFootnote(element)) {
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.normalName().equals("br")) {
      flush();
    } else if (BlockElements.includes(element)) {
      flush();
      if (stop.test(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      boxes.push(element);
    } else {
      open.push(new Open(element, text.length()));
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element && !element.normalName().equals("br")) {
      if (BlockElements.includes(element)) {
        flush();
        boxes.pop();
      } else if (!open.isEmpty()) {
        close(open.pop());
      }
    }
    return FilterResult.CONTINUE;
  }

  private void close(Open inline) {
    int start = inline.start;
    int end = text.length();
    while (start < end && text.isSpaceAt(start)) {
      start++;
    }
    while (end > start && text.isSpaceAt(end - 1)) {
      end--;
    }
    if (start < end) {
      spans.add(new Line.Span(start, end, inline.element));
    }
  }

  /** Ends the line; inline elements still open go on in the next one. */
  private void flush() {
    for (Open inline : open) {
      close(inline);
      inline.start = 0;
    }
    String line = text.take();
    if (!line.isEmpty()) {
      parts.add(new Line(boxes.element(), line, spans));
    }
    spans.clear();
  }

  /**
   * Whether a raised text is a mark of a note: in brackets, a link within the page, or a letter or
   * small number behind a word, or a number that is not raised to a power.
   */
  private boolean isFootnote(Element element) {
    if (!element.normalName().equals("sup")) {
      return false;
    }
    String written = element.text();
    if (written.length() > LONGEST_NOTE) {
      return false;
    }
    String mark = written.strip();
    Element link = element.selectFirst("a[href]");
    boolean note = link != null && link.attr("href").startsWith("#") && mark.length() <= 6;
    return note
        || FOOTNOTE.matcher(written).matches()
        || (MARK.matcher(mark).matches()
            && BEFORE_MARK.matcher(text.end(CHARS_BEFORE_MARK)).find());
  }

  /** The lines' texts joined by single spaces: one contiguous run of the page. */
  static String join(List<Line> lines) {
    StringBuilder joined = new StringBuilder();
    for (Iterator<Line> i = lines.iterator(); i.hasNext(); ) {
      joined.append(i.next().text()).append(i.hasNext() ? " " : "");
    }
    return joined.toString();
  }
}
