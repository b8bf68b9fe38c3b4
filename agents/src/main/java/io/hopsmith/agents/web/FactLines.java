package io.hopsmith.agents.web;

import java.util.BitSet;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Which parts of a page state facts by their form: terms with what they mean, labels with values,
 * titles with a short line each, cells of rows.
 */
final class FactLines {
  private static final int MOST_VALUE_WORDS = 12;
  private static final int MOST_CELL_WORDS = 8;
  private static final int MOST_LINES = 5;

  private final List<Part> parts;
  private final LabelScope scope;
  private final BitSet stated = new BitSet();
  private final BitSet cells = new BitSet();

  FactLines(List<Part> parts, ReadingBudget budget) {
    this.parts = parts;
    this.scope = new LabelScope(parts);
    for (int i = 0; i < parts.size(); i++) {
      budget.step();
      if (parts.get(i) instanceof Line line) {
        read(i, line);
      }
    }
  }

  /** Whether a line states a fact by a label. */
  boolean isLabelled(int at) {
    return stated.get(at);
  }

  /** Whether a line is a cell in a row of several, without a label. */
  boolean isCell(int at) {
    return cells.get(at) && !stated.get(at);
  }

  private void read(int at, Line line) {
    Role.Kind role = Role.of(line).kind();
    if (role == Role.Kind.TERM
        || role == Role.Kind.DETAIL
        || !LabelledLine.of(line).pieces().isEmpty()) {
      stated.set(at);
    } else if (LabelledLine.isLabelAlone(line)) {
      stated.set(at, Math.min(Math.max(at + 1, scope.end(at)), at + MOST_LINES));
    } else if (isTitled(at, line)) {
      stated.set(at, at + 2);
    } else if (isInRow(line)) {
      cells.set(at);
    }
  }

  /** A title, a short line and the next title. */
  private boolean isTitled(int at, Line line) {
    return at + 2 < parts.size()
        && isTitle(line)
        && parts.get(at + 1) instanceof Line value
        && Role.of(value).kind() == Role.Kind.TEXT
        && !Words.endsSentence(value.text())
        && Words.count(value.text()) <= MOST_VALUE_WORDS
        && !value.isAllLinks()
        && parts.get(at + 2) instanceof Line next
        && isTitle(next);
  }

  private static boolean isTitle(Line line) {
    return line.isBold() || Role.of(line).kind() == Role.Kind.HEADING;
  }

  private static boolean isInRow(Line line) {
    Element cell = line.box().closest("td");
    return cell != null
        && cell.parent() != null
        && cell.parent().childrenSize() > 1
        && Words.count(line.text()) <= MOST_CELL_WORDS
        && !line.isAllLinks();
  }
}
