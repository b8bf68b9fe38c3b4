package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds labels that only the order of boxes shows: {@code <div><span>Born</span><div>25 July
 * 1947</div></div>}, as most sites of today are built, with neither table nor colon. A row is two
 * boxes with text, an emphasised word with what follows it, or one pair of a parent that has labels
 * and values in turn; several rows are built alike, or the label's class says what it is.
 *
 * <p>Cost: one walk over the elements below the root.
 */
final class LabelledRows {
  private static final int LEAST_ROWS = 2;
  private static final int MOST_LABEL_CHARS = 40;
  private static final int MOST_LABEL_WORDS = 5;
  private static final int MOST_VALUE_CHARS = 300;

  /** Below a heading: longer ones are parts of the page. */
  private static final int MOST_CHARS_HEADED = 120;

  private static final Set<String> BOXES = Set.of("div", "p", "span", "label", "small", "dfn");
  private static final Set<String> EMPHASIS =
      Set.of("b", "strong", "span", "em", "i", "label", "small", "dfn");
  private static final Set<String> HEADINGS = Set.of("h3", "h4", "h5", "h6");
  private static final Pattern LABEL =
      Pattern.compile("\\p{L}[\\p{L}\\p{N} '’&/().-]*(?<![.!?])\\s*[:：]?");

  /** Prose that goes on behind its first words. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?s)(?:[,;.(–—-]|(?:is|are|was|were|has|had|have|and|of|in|by|or)\\b).*");

  private static final Pattern CALLED_LABEL =
      Pattern.compile(
          "(?i)(?:.*[-_ ])?(?:label|lbl|lb|key|term|dt|prop(?:erty)?|field[-_]?name)s?(?:[-_ ].*)?");
  private static final Pattern CALLED_HEADING =
      Pattern.compile("(?i)(?:.*[-_ ])?(?:h[1-6]|head(?:ing|er|line)?|title|hd|caption)\\d?");

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

    private String valueText() {
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
        .filter(LabelledRows::areLabelled)
        .map(LabelledRows::withoutNames)
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
    List<Element> boxes = element.childrenSize() == 0 ? List.of() : boxes(element);
    if (boxes.isEmpty() || boxes.stream().anyMatch(excluded)) {
      return List.of();
    }
    Element first = boxes.get(0);
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

  /** Whether the first boxes can be labels: short, different, no links. */
  private static boolean areLabelled(List<Row> rows) {
    Element first = rows.get(0).label;
    if (rows.size() < LEAST_ROWS && !CALLED_LABEL.matcher(first.className()).matches()) {
      return false;
    }
    List<String> labels = rows.stream().map(row -> row.label.text().strip()).toList();
    Set<String> different =
        labels.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    boolean headings = HEADINGS.contains(first.normalName());
    return different.size() > rows.size() / 2
        && rows.stream().noneMatch(row -> row.label.selectFirst("a[href], button, input") != null)
        && labels.stream().allMatch(LabelledRows::canBeLabel)
        && rows.stream()
            .noneMatch(row -> row.goesOn() && GOES_ON.matcher(row.valueText()).matches())
        && (!headings || rows.stream().allMatch(LabelledRows::isShort));
  }

  /** Without those of parents all of whose labels look like names: a list of people is none. */
  private static List<Row> withoutNames(List<Row> rows) {
    Set<Element> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Row row : rows) {
      if (!isLikeName(row.label.text().strip())) {
        labelled.add(row.element.parent());
      }
    }
    return rows.stream().filter(row -> labelled.contains(row.element.parent())).toList();
  }

  private static boolean isShort(Row row) {
    return row.value.text().length() <= MOST_CHARS_HEADED && row.value.select("li").size() < 2;
  }

  private static boolean canBeLabel(String text) {
    return text.length() <= MOST_LABEL_CHARS
        && Words.count(text) <= MOST_LABEL_WORDS
        && LABEL.matcher(text).matches();
  }

  /** Two words or more, all of them in capitals: "Carla Stane", though also "Release Date". */
  private static boolean isLikeName(String text) {
    String[] words = text.split(" ");
    for (String word : words) {
      if (!Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return words.length > 1;
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
        row.value.select("li").size() > 1
            || row.value.text().length() > MOST_VALUE_CHARS
            || row.value.select("*").stream()
                .skip(row.goesOn() ? 1 : 0)
                .anyMatch(holders::contains);
    return new Row(row.element, row.label, row.value, heads);
  }
}
