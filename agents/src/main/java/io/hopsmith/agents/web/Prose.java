package io.hopsmith.agents.web;

/** Tells lines of running text from labels, captions, links and other short lines. */
final class Prose {
  private static final int LEAST_WEIGHT = 80;
  private static final int LEAST_LEAD = 60;
  private static final int LEAST_LEAD_SENTENCE = 40;
  private static final int IDEOGRAPH_WEIGHT = 3;

  private Prose() {}

  /** Characters; those of scripts that write a word with one or two of them count for more. */
  static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      weight += c >= '\u3040' && c < '\uFB00' ? IDEOGRAPH_WEIGHT : 1;
    }
    return weight;
  }

  /** How many characters of a line stand in links. */
  static int linked(Line line) {
    int linked = 0;
    int at = 0;
    for (Line.Span span : line.spans()) {
      if (span.element().nameIs("a") && span.start() >= at) {
        linked += span.end() - span.start();
        at = span.end();
      }
    }
    return linked;
  }

  /** Whether a line is long enough for a sentence, and is not mostly links. */
  static boolean is(Line line) {
    return weight(line.text()) >= LEAST_WEIGHT && linked(line) * 2 < line.text().length();
  }

  /** Whether a line could be the summary below a title. */
  static boolean isLead(Line line) {
    int weight = weight(line.text());
    return weight >= LEAST_LEAD
        || (weight >= LEAST_LEAD_SENTENCE && Words.endsSentence(line.text()));
  }

  /** Whether a short line behind the last long one may still belong to the text. */
  static boolean maySucceed(Line line) {
    return Words.endsSentence(line.text())
        || line.text().endsWith(":")
        || line.box().nameIs("li")
        || line.box().nameIs("pre");
  }
}
