package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.solver.reading.Restated;
import io.hopsmith.agents.tools.PageView;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A page cut into lines of words.
 *
 * @param title its title without a parenthesis
 * @param qualifier what the parenthesis says, in lower case; may be empty
 * @param lines its lines
 */
record DensePage(String title, String qualifier, List<Line> lines) {
  private static final int OPENING = 4;
  private static final int SENTENCE_WORDS = 4;
  private static final int MOST_CACHED = 20_000;
  private static final ConcurrentHashMap<Key, DensePage> CACHE = new ConcurrentHashMap<>();

  private record Key(String title, String text) {}

  /**
   * A line, or a sentence of a long one.
   *
   * @param text verbatim
   * @param lower the same in lower case
   * @param words its telling words
   */
  record Line(String text, String lower, List<Meanings.Word> words) {
    static Line of(String text) {
      return new Line(text, text.toLowerCase(Locale.ROOT), Meanings.words(text));
    }
  }

  /** Reads a page; equal texts under one title are read once per process. */
  static DensePage of(PageView view) {
    if (CACHE.size() > MOST_CACHED) {
      CACHE.clear();
    }
    return CACHE.computeIfAbsent(new Key(view.title(), view.text()), key -> read(view));
  }

  private static DensePage read(PageView view) {
    List<Line> lines =
        Restated.lines(view.lines()).stream()
            .filter(line -> line.length() > 1)
            .map(Line::of)
            .toList();
    String title = view.title().replaceAll("\\s*\\([^)]*\\)$", "");
    String rest = view.title().substring(title.length()).toLowerCase(Locale.ROOT);
    return new DensePage(title, rest.replaceAll("[()]", "").strip(), lines);
  }

  /** The first lines that are long enough for sentences: they say what the page is about. */
  List<Line> opening() {
    return lines.stream()
        .filter(
            line -> line.words().size() >= SENTENCE_WORDS && line.text().matches(".*[.!?]\\W*$"))
        .limit(OPENING)
        .toList();
  }

  /** Whether a line holds what a title's parenthesis says, which tells it from its namesakes. */
  boolean tellsApart(Line line, DensePage other) {
    return other.qualifier.isEmpty() || line.lower().contains(other.qualifier);
  }

  /** Lines that name another page by its title. */
  List<Line> naming(DensePage other) {
    String title = other.title.toLowerCase(Locale.ROOT);
    return lines.stream().filter(line -> line.lower().contains(title)).toList();
  }
}
