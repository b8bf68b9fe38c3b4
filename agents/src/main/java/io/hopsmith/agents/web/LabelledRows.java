package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter.FilterResult;
import org.jsoup.select.Selector;

/**
 * Finds labels that only the order of boxes shows: {@code <div><span>Born</span><div>25 July
 * 1947</div></div>}, as most sites of today are built, with neither table nor colon. A row is two
 * boxes with text, an emphasised word with what follows it, or one pair of a parent that has labels
 * and values in turn; several rows are built alike, or the label's class says what it is.
 *
 * <p>Cost: one walk over the elements below the root.
 */
final class LabelledRows {
  static final int MOST_LABEL_CHARS = 40;
  private static final int MOST_VALUE_CHARS = 300;

  private static final Set<String> BOXES = Set.of("div", "p", "span", "label", "small", "dfn");
  private static final Set<String> EMPHASIS =
      Set.of("b", "strong", "span", "em", "i", "label", "small", "dfn");
  static final Set<String> HEADINGS = Set.of("h3", "h4", "h5", "h6");

  private static final Pattern CALLED_HEADING =
      Pattern.compile("(?i)(?:.*[-_ ])?(?:h[1-6]|head(?:ing|er|line)?|title|hd|caption)\\d?");

  static final Evaluator ITEM = Selector.evaluatorOf("li");

  /**
   * A label with its value.
   *
   * @param element what holds both
   * @param label the box of the label
   * @param value the box of the value; {@code element} where the value is what follows the label
   * @param heads whether the label heads a part of the page instead of naming a value
   */
  record Row(Element element, Element label, Element value, boolean heads) {
    boolean goesOn() {
      return value.equals(element);
    }

    String valueText() {
      String text = value.text().strip();
      return goesOn() ? text.substring(label.text().strip().length()).strip() : text;
    }
  }

  private final IdentityHashMap<Element, Row> byLabel = new IdentityHashMap<>();

  private LabelledRows() {}

  /** The rows below a root, leaving out excluded elements. */
  static LabelledRows in(Element root, Predicate<Element> excluded, ReadingBudget budget) {
    Map<String, List<Row>> alike = new LinkedHashMap<>();
    root.stream()
        .forEach(
            element -> {
              budget.step();
              rows(element, excluded)
                  .forEach(
                      row -> alike.computeIfAbsent(build(row), key -> new ArrayList<>()).add(row));
            });
    LabelledRows found = new LabelledRows();
    alike.values().stream()
        .map(RowLabels::plausible)
        .flatMap(Collection::stream)
        .forEach(row -> found.byLabel.put(row.label, row));
    found.markHeads();
    return found;
  }

  /** The row whose label the line is, or begins with. */
  Optional<Row> labelledBy(Line line) {
    for (Line.Span span : line.spans()) {
      if (span.start() == 0 && byLabel.containsKey(span.element())) {
        return Optional.of(byLabel.get(span.element()));
      }
    }
    return Optional.ofNullable(byLabel.get(line.box()));
  }

  private static List<Row> rows(Element element, Predicate<Element> excluded) {
    List<Element> boxes = boxes(element);
    if (boxes.isEmpty() || boxes.stream().anyMatch(excluded)) {
      return List.of();
    }
    Element first = boxes.get(0);
    if (!isShort(first)) {
      return List.of();
    }
    boolean own = hasOwnText(element);
    if (EMPHASIS.contains(first.normalName()) && (own || boxes.size() == 2)) {
      return firstSaid(element).filter(first::equals).isPresent()
          ? List.of(new Row(element, first, element, false))
          : List.of();
    }
    if (own || boxes.size() < 2) {
      return List.of();
    }
    return boxes.size() == 2 || isInTurn(boxes) ? paired(element, boxes) : List.of();
  }

  private static List<Element> boxes(Element element) {
    List<Element> boxes = new ArrayList<>();
    for (Element child : element.children()) {
      if (child.hasText()) {
        boxes.add(child);
      }
    }
    return boxes;
  }

  private static List<Row> paired(Element element, List<Element> boxes) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < boxes.size(); i += 2) {
      Element label = boxes.get(i);
      String name = label.normalName();
      boolean heading = HEADINGS.contains(name) && boxes.size() == 2;
      if (!heading && !BOXES.contains(name) && !EMPHASIS.contains(name)) {
        return List.of();
      }
      rows.add(new Row(element, label, boxes.get(i + 1), false));
    }
    return rows;
  }

  /** Whether a box has no more text than a label; looks no further than needed. */
  private static boolean isShort(Element box) {
    int[] chars = new int[1];
    box.filter(
        (node, depth) -> {
          if (node instanceof TextNode text && !text.isBlank()) {
            chars[0] += text.text().strip().length();
          }
          return chars[0] > MOST_LABEL_CHARS ? FilterResult.STOP : FilterResult.CONTINUE;
        });
    return chars[0] <= MOST_LABEL_CHARS;
  }

  private static boolean hasOwnText(Element element) {
    for (TextNode text : element.textNodes()) {
      if (text.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
        return true;
      }
    }
    return false;
  }

  /** The first child that says something. */
  private static Optional<Node> firstSaid(Element element) {
    for (Node node : element.childNodes()) {
      boolean said =
          node instanceof TextNode text
              ? !text.isBlank()
              : node instanceof Element e && e.hasText();
      if (said) {
        return Optional.of(node);
      }
    }
    return Optional.empty();
  }

  /** Boxes of two kinds, one after the other. */
  private static boolean isInTurn(List<Element> boxes) {
    String first = kind(boxes.get(0));
    String second = kind(boxes.get(1));
    if (first.equals(second) || boxes.size() % 2 > 0) {
      return false;
    }
    for (int i = 0; i < boxes.size(); i++) {
      if (!kind(boxes.get(i)).equals(i % 2 == 0 ? first : second)) {
        return false;
      }
    }
    return true;
  }

  private static String kind(Element element) {
    return element.normalName() + "." + element.className();
  }

  /** What rows that are built alike share; the class of a row itself often names its label. */
  private static String build(Row row) {
    String value = row.goesOn() ? "goes on" : kind(row.value);
    return row.element.normalName()
        + " "
        + kind(row.label)
        + " "
        + (row.label.className().isEmpty() || row.goesOn() ? value : "");
  }

  /** Labels of lists, of long texts and of what holds rows itself head a part of the page. */
  private void markHeads() {
    Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    byLabel.values().forEach(row -> holders.add(row.element));
    byLabel.replaceAll((label, row) -> headed(row, holders));
    byLabel
        .values()
        .removeIf(row -> row.heads && !CALLED_HEADING.matcher(row.label.className()).matches());
  }

  private static Row headed(Row row, Set<Element> holders) {
    boolean heads =
        row.value.select(ITEM).size() > 1
            || row.value.text().length() > MOST_VALUE_CHARS
            || row.value.stream().skip(row.goesOn() ? 1 : 0).anyMatch(holders::contains);
    return new Row(row.element, row.label, row.value, heads);
  }
}
