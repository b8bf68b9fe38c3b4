package io.hopsmith.agents.solver.dense;

import io.hopsmith.agents.cache.LeastRecentlyUsed;
import io.hopsmith.agents.solver.dense.DensePage.Line;
import io.hopsmith.agents.solver.dense.Meanings.Word;
import io.hopsmith.agents.solver.reading.Parts;
import io.hopsmith.agents.solver.walk.Reading;
import io.hopsmith.agents.tools.PageView;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads by meaning: a line supports a statement by how well its words cover the statement's words
 * in embedding space; stated numbers are tested against the interval. What it found is remembered,
 * since the pages of one corpus are read again and again; safe for several threads.
 */
final class DenseReading implements Reading {
  private static final Pattern DEFINITION =
      Pattern.compile("(?:^|\\s)(?:is|was|are|were) (?:(?:an?|the|one)\\b)([^.,;]{3,60})");
  private static final double UNDEFINED = 0.6;
  private static final double DENIED = 0.5;
  private static final double ABOUT_IT = 0.5;
  private static final double LEAST = 0.08;
  private static final double UNSAID = 0.25;
  private static final double NAMED = 0.6;

  /** The same where the page has a line of its own for the relation, which names others. */
  private static final double NOT_AMONG_THEM = 0.3;

  /** How well a line covers a relation's words that is the page's own for it. */
  private static final double ITS_LINE = 0.9;

  private static final double ANY_OF_THE_NAME = 0.7;

  private static final int MOST_LINES = 2;
  private static final int REMEMBERED = 65_536;

  private record Typed(String url, String title, String text, String type) {}

  private record Asked(String title, String text, String clue) {}

  /** A clue's words without its number, those of its value, and what a number must be. */
  private record Statement(List<Word> words, List<Word> object, Optional<Interval> interval) {
    static Statement of(String clue) {
      Optional<Interval> interval = Interval.find(clue);
      return new Statement(
          Meanings.words(interval.isEmpty() ? clue : Interval.without(clue)),
          Parts.of(clue).map(parts -> Meanings.words(parts.object())).orElse(List.of()),
          interval);
    }
  }

  private final Map<String, Statement> statements = new LeastRecentlyUsed<>(REMEMBERED / 8);
  private final Map<Typed, Double> types = new LeastRecentlyUsed<>(REMEMBERED);
  private final Map<Asked, Double> supports = new LeastRecentlyUsed<>(REMEMBERED);
  private final Map<Asked, Boolean> owned = new LeastRecentlyUsed<>(REMEMBERED);
  private final Meanings meanings;
  private final ValueLines values;

  DenseReading(Meanings meanings) {
    this.meanings = meanings;
    values = new ValueLines(meanings);
  }

  private DensePage read(PageView page) {
    return DensePage.of(page);
  }

  @Override
  public double type(PageView page, String type) {
    return types.computeIfAbsent(
        new Typed(page.url(), page.title(), page.text(), type), asked -> typed(page, type));
  }

  private double typed(PageView page, String type) {
    List<Word> wanted = Meanings.words(type);
    if (wanted.isEmpty()) {
      return 1;
    }
    String path = page.url().replaceFirst("^[a-z]+://[^/]*", "").replaceAll("[/_-]", " ");
    double best =
        meanings.covered(wanted, Meanings.words(path.substring(0, path.lastIndexOf(' ') + 1)));
    best = Math.max(best, meanings.covered(wanted, Meanings.words(page.title())));
    Optional<Line> definition = definition(page);
    if (definition.isPresent()) {
      best = Math.max(best, meanings.covered(wanted, definition.get().words()));
    }
    return Math.max(best, definition.isPresent() ? DENIED : UNDEFINED);
  }

  /** What the first defining sentence says that its subject is. */
  private Optional<Line> definition(PageView page) {
    for (Line line : read(page).opening()) {
      Matcher definition = DEFINITION.matcher(line.text());
      if (definition.find() && isSubject(page, line.text().substring(0, definition.start()))) {
        return Optional.of(Line.of(definition.group(1)));
      }
    }
    return Optional.empty();
  }

  /** Whether the words before the verb begin with one of the title's. */
  private static boolean isSubject(PageView page, String words) {
    List<Word> title = Meanings.words(page.title());
    return Meanings.words(words).stream()
        .limit(2)
        .anyMatch(word -> title.stream().anyMatch(each -> each.id() == word.id()));
  }

  @Override
  public double clue(PageView page, String clue) {
    return supports.computeIfAbsent(
        new Asked(page.title(), page.text(), clue),
        asked -> support(read(page), statements.computeIfAbsent(clue, Statement::of)));
  }

  /** A line that may say the clue, what its number makes of that, and how far it can at most. */
  private record Offer(Line line, int test, double most) {}

  /** The best line's support; lines that cannot better it are not looked at closely. */
  private double support(DensePage page, Statement clue) {
    List<Offer> offers =
        page.lines().stream()
            .map(line -> offer(line, clue))
            .sorted(Comparator.comparingDouble(Offer::most).reversed())
            .toList();
    double best = LEAST;
    for (Offer offer : offers) {
      if (offer.most() <= best) {
        break;
      }
      best = Math.max(best, said(offer.line(), clue, offer.test()));
    }
    return best;
  }

  private static Offer offer(Line line, Statement clue) {
    int test = clue.interval().map(interval -> interval.test(line.text())).orElse(0);
    double words = Meanings.mostCovered(clue.words(), line.words());
    double object = clue.object().isEmpty() ? 1 : Meanings.mostCovered(clue.object(), line.words());
    return new Offer(line, test, weighed(clue, test, words, object));
  }

  private double said(Line line, Statement clue, int test) {
    double words = meanings.covered(clue.words(), line.words());
    boolean byObject = clue.interval().isEmpty() && !clue.object().isEmpty();
    double object = byObject ? meanings.covered(clue.object(), line.words()) : 1;
    return weighed(clue, test, words, object);
  }

  /**
   * Support by how far a line covers the clue's words and its value's; synonyms of the value count
   * little. Grows with both.
   */
  private static double weighed(Statement clue, int test, double words, double object) {
    if (clue.interval().isEmpty()) {
      return words * object * object;
    }
    if (clue.words().isEmpty()) {
      return test > 0 ? ABOUT_IT : LEAST;
    }
    if (words < ABOUT_IT) {
      return LEAST;
    }
    return switch (test) {
      case 1 -> Math.sqrt(words);
      case 0 -> UNSAID * words;
      default -> LEAST;
    };
  }

  @Override
  public double names(PageView view, PageView otherView, String relation) {
    List<Word> words = Meanings.words(relation);
    DensePage page = read(view);
    DensePage other = read(otherView);
    double best = LEAST;
    List<Line> naming = page.naming(other);
    boolean unsaid =
        !words.isEmpty()
            && naming.stream().allMatch(line -> meanings.covered(words, line.words()) < ABOUT_IT);
    double mentioned = unsaid && hasLineFor(view, relation) ? NOT_AMONG_THEM : NAMED;
    for (Line line : naming) {
      double said = words.isEmpty() ? ABOUT_IT : meanings.covered(words, line.words());
      double named = page.tellsApart(line, other) ? 1 : ANY_OF_THE_NAME;
      best = Math.max(best, named * (mentioned + (1 - mentioned) * said));
    }
    return best;
  }

  /** Whether some line of the page has all words of a relation. */
  private boolean hasLineFor(PageView page, String relation) {
    return owned.computeIfAbsent(
        new Asked(page.title(), page.text(), relation),
        asked -> {
          List<Word> words = Meanings.words(relation);
          return read(page).lines().stream()
              .filter(line -> Meanings.mostCovered(words, line.words()) >= ITS_LINE)
              .anyMatch(line -> meanings.covered(words, line.words()) >= ITS_LINE);
        });
  }

  @Override
  public List<String> lines(PageView page, String relation) {
    List<Word> words = Meanings.words(relation);
    return read(page).lines().stream()
        .filter(line -> meanings.covered(words, line.words()) >= ABOUT_IT)
        .sorted(Comparator.comparingDouble((Line line) -> -meanings.covered(words, line.words())))
        .limit(MOST_LINES)
        .map(Line::text)
        .toList();
  }

  /** Geometric mean, scaled by the type: one statement that does not fit at all costs much. */
  @Override
  public double combined(double type, List<Double> supports) {
    double logs =
        supports.stream()
            .mapToDouble(support -> Math.log(Math.max(LEAST, support)))
            .average()
            .orElse(0);
    return Math.sqrt(type) * Math.exp(logs);
  }

  @Override
  public String value(PageView page, String property) {
    return values.value(read(page), property);
  }
}
