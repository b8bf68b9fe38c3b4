package io.hopsmith.pipelines.report;

import java.util.Locale;
import java.util.Map;

/**
 * Counts as horizontal bars in inline SVG. Pure. Each bar has its label and its count as text, so
 * that the chart can be read without colours, and aloud.
 */
final class Charts {
  private static final int WIDTH = 700;
  private static final int LABELS = 260;
  private static final int COUNTS = 70;
  private static final int LINE = 22;
  private static final int LONGEST_LABEL = 32;

  private Charts() {}

  /** One bar for each entry, in their order. */
  static String bars(String title, Map<String, Long> counts) {
    if (counts.isEmpty()) {
      return "<p>%s: none.</p>".formatted(Html.text(title));
    }
    long most = Math.max(1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
    StringBuilder svg = new StringBuilder();
    svg.append(
        "<figure><figcaption>%s</figcaption><svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">"
            .formatted(
                Html.text(title),
                WIDTH,
                LINE * counts.size() + 4,
                Html.text(title + ": " + spoken(counts))));
    int line = 0;
    for (Map.Entry<String, Long> bar : counts.entrySet()) {
      svg.append(bar(bar.getKey(), bar.getValue(), most, LINE * line++));
    }
    return svg.append("</svg></figure>").toString();
  }

  /** The most frequent ones, and how many there are. */
  static String top(String title, LabelCounts.Top top) {
    int bars = top.counts().size();
    String shown = top.labels() > bars ? " (%d of %d)".formatted(bars, top.labels()) : "";
    return bars(title + shown, top.counts());
  }

  private static String bar(String label, long count, long most, int y) {
    double width = (double) (WIDTH - LABELS - COUNTS) * count / most;
    return String.format(
        Locale.ROOT,
        "<g><title>%s: %d</title><text x=\"%d\" y=\"%d\" class=\"label\">%s</text><rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\"/><text x=\"%.1f\" y=\"%d\">%d</text></g>",
        Html.text(label),
        count,
        LABELS - 8,
        y + 16,
        Html.text(shortened(label)),
        LABELS,
        y + 3,
        width,
        LINE - 6,
        LABELS + width + 6,
        y + 16,
        count);
  }

  private static String spoken(Map<String, Long> counts) {
    StringBuilder spoken = new StringBuilder();
    counts.forEach(
        (label, count) ->
            spoken.append(spoken.isEmpty() ? "" : ", ").append(label).append(' ').append(count));
    return spoken.toString();
  }

  private static String shortened(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "\u2026";
  }
}
