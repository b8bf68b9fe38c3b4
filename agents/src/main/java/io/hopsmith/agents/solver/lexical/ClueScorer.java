package io.hopsmith.agents.solver.lexical;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How well a page's own lines support a clue, from -0.6 (a number contradicts it) to 1.
 *
 * <p>Words count by their inverse document frequency within a line; words of the page's title, its
 * first line and the two lines before count a little less. A line that names the property and holds
 * a number that fits supports a numeric clue; one whose number does not fit contradicts it.
 */
final class ClueScorer {
  private static final double CONTEXT = 0.6;
  private static final double UNFIT = -0.6;
  private static final double NO_NUMBER = 0.35;
  private static final double BARE_FIT = 0.25;
  private static final int CONTEXT_LINES = 2;

  private final Evidence evidence;
  private final Map<Clue, Map<String, Double>> weights = new HashMap<>();

  ClueScorer(Evidence evidence) {
    this.evidence = evidence;
  }

  double score(SeenPage page, Clue clue) {
    Map<String, Double> weights = weights(clue);
    double total = weights.values().stream().mapToDouble(Double::doubleValue).sum();
    double best = 0;
    double worst = 0;
    for (int i = 0; i < page.lines().size(); i++) {
      double words = total == 0 ? 0 : overlap(page, i, weights) / total;
      if (words == 0 && total > 0) {
        continue;
      }
      double line = clue.bounds().isPresent() ? numeric(page.lines().get(i), clue, words) : words;
      best = Math.max(best, line);
      worst = Math.min(worst, line);
    }
    double title =
        clue.bounds().isPresent() || total == 0 ? 0 : titleOverlap(page, weights) / total;
    double positive = Math.max(best, title * CONTEXT);
    return positive > 0.3 ? positive : positive + worst;
  }

  private Map<String, Double> weights(Clue clue) {
    return weights.computeIfAbsent(
        clue,
        unused -> {
          Map<String, Double> each = new LinkedHashMap<>();
          clue.stems().forEach(stem -> each.put(stem, evidence.weight(stem)));
          return each;
        });
  }

  private static double titleOverlap(SeenPage page, Map<String, Double> wanted) {
    return wanted.entrySet().stream()
        .filter(each -> page.titleStems().contains(each.getKey()))
        .mapToDouble(Map.Entry::getValue)
        .sum();
  }

  private static double overlap(SeenPage page, int at, Map<String, Double> wanted) {
    double sum = 0;
    boolean own = false;
    for (Map.Entry<String, Double> stem : wanted.entrySet()) {
      if (page.lines().get(at).stems().contains(stem.getKey())) {
        sum += stem.getValue();
        own = true;
      } else if (inContext(page, at, stem.getKey())) {
        sum += CONTEXT * stem.getValue();
      }
    }
    return own || isShort(page.lines().get(at)) ? sum : 0;
  }

  private static boolean isShort(ReadLine line) {
    return line.isLabelled() && !line.amounts().isEmpty();
  }

  private static boolean inContext(SeenPage page, int at, String stem) {
    if (page.titleStems().contains(stem) || page.lines().get(0).stems().contains(stem)) {
      return true;
    }
    for (int i = Math.max(0, at - CONTEXT_LINES); i < at; i++) {
      if (page.lines().get(i).labelStems().contains(stem)) {
        return true;
      }
    }
    return false;
  }

  private double numeric(ReadLine line, Clue clue, double words) {
    Bounds bounds = clue.bounds().orElseThrow();
    boolean compared = false;
    for (Amount amount : line.amounts()) {
      if (bounds.comparable(amount)) {
        compared = true;
        if (bounds.fits(amount)) {
          return BARE_FIT + (1 - BARE_FIT) * words * focus(line, clue);
        }
      }
    }
    boolean about = compared && canContradict(bounds) && words > 0.6 && focus(line, clue) > 0.75;
    return about ? UNFIT * words : NO_NUMBER * words;
  }

  /** Lines labelled with the clue's words and nothing else are more about it; 0.7 to 1. */
  private double focus(ReadLine line, Clue clue) {
    if (line.labelStems().isEmpty() || clue.stems().isEmpty()) {
      return 0.7;
    }
    long shared = line.labelStems().stream().filter(clue.stems()::contains).count();
    return 0.7 + 0.3 * shared / line.labelStems().size();
  }

  /** Small counts without a unit are often said of something else on the same line. */
  private static boolean canContradict(Bounds bounds) {
    return bounds.date() || !bounds.unit().isEmpty() || bounds.high() >= 20;
  }
}
