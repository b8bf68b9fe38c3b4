package io.hopsmith.agents.web;

/**
 * What stands below an element, added up line by line. Prose weighs more the longer its lines are,
 * up to {@value #FULL_LINE} characters: one paragraph of a story outweighs several teasers.
 */
final class Bulk {
  private static final double FULL_LINE = 200;

  private int text;
  private int linked;
  private double prose;

  void add(Line line) {
    int links = Prose.linked(line);
    text += line.text().length();
    linked += links;
    if (Prose.is(line)) {
      double own = Prose.weight(line.text()) - links;
      prose += own * Math.min(1, own / FULL_LINE);
    }
  }

  double prose() {
    return prose;
  }

  /** Whether there is text of which half or more stands in links. */
  boolean isLinkDense() {
    return text > 0 && linked * 2 >= text;
  }
}
