package io.hopsmith.agents.agent;

import io.hopsmith.agents.tools.PageView;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Quotes the lines of a page that share the rarest words with the goal, with their neighbours, as
 * far as there is room; without a goal, or where none does, the page's beginning. Takes no model.
 */
public final class RankingReader implements PageReader {
  private static final Pattern WORD = Pattern.compile("\\p{IsHan}|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+");
  private static final int SHORTEST_STEM = 4;

  /** A line and its place in the page's text. */
  private record Line(String text, int at, Set<String> words) {}

  @Override
  public Reading read(PageView page, String goal, int most) {
    List<Line> lines = lines(page.text());
    Set<String> wanted = words(goal);
    Map<String, Integer> inLines = new HashMap<>();
    lines.forEach(line -> line.words().forEach(word -> inLines.merge(word, 1, Integer::sum)));
    List<Integer> order = order(lines, wanted, inLines);
    Set<Integer> taken = new HashSet<>();
    int room = most;
    for (int best : order) {
      for (int i : new int[] {best, best - 1, best + 1}) {
        if (i >= 0 && i < lines.size() && !taken.contains(i)) {
          room -= lines.get(i).text().length() + 1;
          if (room >= 0) {
            taken.add(i);
          }
        }
      }
    }
    List<Evidence> evidence =
        taken.isEmpty() && !lines.isEmpty()
            ? List.of(cut(lines.get(order.get(0)), most))
            : taken.stream()
                .sorted()
                .map(i -> new Evidence(lines.get(i).text(), lines.get(i).at()))
                .toList();
    return new Reading("", evidence, Usage.NONE);
  }

  private static Evidence cut(Line line, int most) {
    return new Evidence(line.text().substring(0, Math.min(most, line.text().length())), line.at());
  }

  /**
   * Lines by the weight of what they share with the goal; those that share nothing in their order.
   */
  private static List<Integer> order(
      List<Line> lines, Set<String> wanted, Map<String, Integer> inLines) {
    double[] weights = new double[lines.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String word : lines.get(i).words()) {
        if (wanted.contains(word)) {
          weights[i] += Math.log(1 + (double) lines.size() / inLines.get(word));
        }
      }
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -weights[i]));
    return order;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n", -1)) {
      if (!line.isBlank()) {
        lines.add(new Line(line, at, words(line)));
      }
      at += line.length() + 1;
    }
    return lines;
  }

  /**
   * Words by their first letters, so that inflected ones meet; Chinese characters by themselves.
   */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      String found = word.group();
      words.add(found.length() > SHORTEST_STEM + 2 ? found.substring(0, SHORTEST_STEM + 2) : found);
    }
    return words;
  }
}
