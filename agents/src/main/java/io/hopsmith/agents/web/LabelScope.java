package io.hopsmith.agents.web;

import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;

/**
 * Finds how many parts after a label are its value: the rest of the label's own block, else the
 * whole element that follows it (the next row, cell, list or paragraph), and the siblings of that
 * element which go on with labels in small letters.
 */
final class LabelScope {
  private static final int MOST_LINES = 60;

  private final List<Part> parts;

  LabelScope(List<Part> parts) {
    this.parts = parts;
  }

  /** Index one past the last line of the value of the label at {@code label}. */
  int end(int label) {
    if (label + 1 >= parts.size()
        || !(parts.get(label) instanceof Line key)
        || !(parts.get(label + 1) instanceof Line first)
        || Role.of(first).kind() == Role.Kind.HEADING) {
      return label + 1;
    }
    return key.box().equals(first.box()) ? sameBox(label, key.box()) : following(label, key, first);
  }

  private int sameBox(int label, Element box) {
    int end = label + 1;
    while (end < parts.size()
        && parts.get(end) instanceof Line line
        && line.box().equals(box)
        && !LabelledLine.isLabelAlone(line)
        && !line.isBold()) {
      end++;
    }
    return end;
  }

  private int following(int label, Line key, Line first) {
    Element common = key.box();
    while (common != null && !isWithin(first.box(), common)) {
      common = common.parent();
    }
    if (common == null || common.equals(first.box())) {
      return label + 2;
    }
    Element value = childTowards(common, first.box());
    int end = within(label + 1, value);
    return end < 0 ? label + 2 : siblings(end, value);
  }

  /** Lines inside the value's element; -1 when it is a whole part of the page. */
  private int within(int from, Element value) {
    int end = from;
    while (end < parts.size()
        && parts.get(end) instanceof Line line
        && isWithin(line.box(), value)) {
      if (end - from > MOST_LINES || Role.of(line).kind() == Role.Kind.HEADING) {
        return -1;
      }
      end++;
    }
    return end;
  }

  private int siblings(int from, Element value) {
    int end = from;
    while (end < parts.size()
        && parts.get(end) instanceof Line line
        && Objects.equals(line.box().parent(), value.parent())
        && line.box().normalName().equals(value.normalName())
        && Character.isLowerCase(line.text().codePointAt(0))
        && !LabelledLine.isLabelAlone(line)
        && !LabelledLine.of(line).pieces().isEmpty()) {
      end++;
    }
    return end;
  }

  private static boolean isWithin(Element element, Element ancestor) {
    for (Element e = element; e != null; e = e.parent()) {
      if (e.equals(ancestor)) {
        return true;
      }
    }
    return false;
  }

  private static Element childTowards(Element ancestor, Element descendant) {
    Element child = descendant;
    while (!ancestor.equals(child.parent()) && child.parent() != null) {
      child = child.parent();
    }
    return child;
  }
}
