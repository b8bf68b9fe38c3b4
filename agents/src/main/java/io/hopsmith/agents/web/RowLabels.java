package io.hopsmith.agents.web;

import io.hopsmith.agents.web.LabelledRows.Row;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Tells whether the first boxes of rows that are built alike can be labels. */
final class RowLabels {
  private static final int LEAST_ROWS = 2;
  private static final int MOST_LABEL_WORDS = 5;

  /** Below a heading: longer ones are parts of the page. */
  private static final int MOST_CHARS_HEADED = 120;

  private static final Pattern LABEL =
      Pattern.compile("\\p{L}[\\p{L}\\p{N} '’&/().-]*(?<![.!?])\\s*[:：]?");

  /** Prose that goes on behind its first words. */
  private static final Pattern GOES_ON =
      Pattern.compile("(?s)(?:[,;.(–—-]|(?:is|are|was|were|has|had|have|and|of|in|by|or)\\b).*");

  private static final Pattern CALLED_LABEL =
      Pattern.compile(
          "(?i)(?:.*[-_ ])?(?:label|lbl|lb|key|term|dt|prop(?:erty)?|field[-_]?name)s?(?:[-_ ].*)?");
  private static final Evaluator NO_LABEL = Selector.evaluatorOf("a[href], button, input");

  private RowLabels() {}

  /** The rows whose first boxes can be labels; none where some cannot. */
  static List<Row> plausible(List<Row> rows) {
    return areLabels(rows) ? withoutNames(rows) : List.of();
  }

  /** Whether the first boxes can be labels: short, different, no links. */
  private static boolean areLabels(List<Row> rows) {
    Element first = rows.get(0).label();
    if (rows.size() < LEAST_ROWS && !CALLED_LABEL.matcher(first.className()).matches()) {
      return false;
    }
    List<String> labels = rows.stream().map(row -> row.label().text().strip()).toList();
    Set<String> different =
        labels.stream().map(text -> text.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    boolean headings = LabelledRows.HEADINGS.contains(first.normalName());
    return different.size() > rows.size() / 2
        && rows.stream().noneMatch(row -> row.label().selectFirst(NO_LABEL) != null)
        && labels.stream().allMatch(RowLabels::canBeLabel)
        && rows.stream()
            .noneMatch(row -> row.goesOn() && GOES_ON.matcher(row.valueText()).matches())
        && (!headings || rows.stream().allMatch(RowLabels::isShort));
  }

  /** Without those of parents all of whose labels look like names: a list of people is none. */
  private static List<Row> withoutNames(List<Row> rows) {
    Set<Element> labelled = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Row row : rows) {
      if (!isLikeName(row.label().text().strip())) {
        labelled.add(row.element().parent());
      }
    }
    return rows.stream().filter(row -> labelled.contains(row.element().parent())).toList();
  }

  private static boolean isShort(Row row) {
    return row.value().text().length() <= MOST_CHARS_HEADED
        && row.value().select(LabelledRows.ITEM).size() < 2;
  }

  private static boolean canBeLabel(String text) {
    return text.length() <= LabelledRows.MOST_LABEL_CHARS
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
}
