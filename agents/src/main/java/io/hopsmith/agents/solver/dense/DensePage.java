package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.tools.PageView;
import java.util.List;
import java.util.Locale;

/**
 * A page cut into lines of words.
 *
 * @param title its title without a parenthesis
 * @param lines its lines
 */
record DensePage(String title, List<Line> lines) {
  private static final int LONG_LINE = 220;

  /**
   * A line, or a sentence of a long one.
   *
   * @param text verbatim
   * @param words its telling words
   */
  record Line(String text, List<Meanings.Word> words) {
    static Line of(String text) {
      return new Line(text, Meanings.words(text));
    }
  }

  static DensePage of(PageView view) {
    List<Line> lines =
        view.text()
            .lines()
            .filter(line -> line.length() > 1)
            .flatMap(
                line ->
                    line.length() > LONG_LINE
                        ? List.of(line.split("(?<=[.;]) (?=\\p{Lu})")).stream()
                        : List.of(line).stream())
            .map(Line::of)
            .toList();
    return new DensePage(view.title().replaceAll("\\s*\\([^)]*\\)$", ""), lines);
  }

  boolean names(Line line, DensePage other) {
    return line.text().toLowerCase(Locale.ROOT).contains(other.title.toLowerCase(Locale.ROOT));
  }
}
