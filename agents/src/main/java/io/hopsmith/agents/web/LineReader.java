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

  /** First halves of tags and variation selectors beyond the basic plane, which have no shape. */
  private static final char PLANE_OF_TAGS = '\uDB40';

  private static final char LAST_LATIN = '\u0250';

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
  private final StringBuilder text = new StringBuilder();
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
      append(characters.getWholeText());
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
    while (start < end && text.charAt(start) == ' ') {
      start++;
    }
    while (end > start && text.charAt(end - 1) == ' ') {
      end--;
    }
    if (start < end) {
      spans.add(new Line.Span(start, end, inline.element));
    }
  }

  private void append(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      char c = characters.charAt(i);
      if (isSpace(c)) {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
          text.append(' ');
        }
      } else if (c == PLANE_OF_TAGS) {
        i++;
      } else if (!isInvisible(c) && !isLooseJoiner(c)) {
        text.append(c);
      }
    }
  }

  /** Ends the line; inline elements still open go on in the next one. */
  private void flush() {
    for (Open inline : open) {
      close(inline);
      inline.start = 0;
    }
    String line = text.toString().strip();
    if (!line.isEmpty()) {
      parts.add(new Line(boxes.element(), line, spans));
    }
    text.setLength(0);
    spans.clear();
  }

  /**
   * Whether it is a joiner or non-joiner that joins nothing: Arabic and Indic scripts and emoji use
   * them, Latin text does not.
   */
  private boolean isLooseJoiner(char c) {
    return (c == '\u200C' || c == '\u200D')
        && (text.isEmpty() || text.charAt(text.length() - 1) < LAST_LATIN);
  }

  static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /**
   * Zero-width space, word joiner and invisible operators, soft hyphen, byte order mark, direction
   * marks, notes between lines, vowel separators and fillers without a shape, controls.
   */
  static boolean isInvisible(char c) {
    return c == '\u200B'
        || (c >= '\u2060' && c <= '\u2064')
        || c == '\u00AD'
        || c == '\uFEFF'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C'
        || c == '\u180E'
        || (c >= '\uFFF9' && c <= '\uFFFB')
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u206F')
        || Character.isISOControl(c);
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
        || (MARK.matcher(mark).matches() && BEFORE_MARK.matcher(before()).find());
  }

  /** The end of the line so far. */
  private CharSequence before() {
    return text.subSequence(Math.max(0, text.length() - CHARS_BEFORE_MARK), text.length());
  }

  /** White space collapsed and invisible characters dropped, as for lines. */
  static String collapse(String characters) {
    LineReader reader = new LineReader(e -> false, e -> false);
    reader.append(characters);
    return reader.text.toString().strip();
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
