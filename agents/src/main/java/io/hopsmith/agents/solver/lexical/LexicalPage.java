package io.hopsmith.agents.solver.lexical;

import io.hopsmith.agents.solver.reading.Restated;
import io.hopsmith.agents.tools.PageView;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A page's lines with their stems.
 *
 * @param title its title
 * @param titleStems content stems of the title without a parenthesis
 * @param qualifier content stems of the parenthesis, which tells it from others of its name
 * @param lines its lines
 * @param places where each stem stands: indices of lines, ascending
 * @param defining content stems of what its first defining sentence says that it is; empty where no
 *     line defines it
 */
record LexicalPage(
    String title,
    Set<String> titleStems,
    Set<String> qualifier,
    List<ReadLine> lines,
    Map<String, int[]> places,
    Optional<Set<String>> defining) {
  private static final Pattern DEFINES =
      Pattern.compile("^(.{2,120}?) (?:is|was|are|were) (?:an?|the|one of the) ([^.;]{3,70})");

  /** A page says what its subject is in its first sentences; later ones speak of other things. */
  private static final int OPENING_SENTENCES = 3;

  private static final int SENTENCE_WORDS = 6;
  private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\"”)\\]\\d]*$");
  private static final int[] NOWHERE = {};
  private static final int MOST_CACHED = 20_000;
  private static final ConcurrentHashMap<Key, LexicalPage> CACHE = new ConcurrentHashMap<>();

  private record Key(String title, String text) {}

  /** Reads a page; equal texts under one title are read once per process. */
  static LexicalPage of(PageView view) {
    if (CACHE.size() > MOST_CACHED) {
      CACHE.clear();
    }
    return CACHE.computeIfAbsent(new Key(view.title(), view.text()), key -> read(view));
  }

  private static LexicalPage read(PageView view) {
    String title = view.title().replaceAll("\\s*\\([^)]*\\)$", "");
    List<ReadLine> lines =
        Restated.lines(view.lines()).stream()
            .filter(line -> line.length() > 1)
            .map(ReadLine::of)
            .toList();
    Set<String> titleStems = Words.contentStems(title);
    Optional<Set<String>> defining =
        lines.stream()
            .filter(LexicalPage::isSentence)
            .limit(OPENING_SENTENCES)
            .map(line -> DEFINES.matcher(line.text()))
            .filter(Matcher::find)
            .filter(found -> isAbout(found.group(1), titleStems))
            .map(found -> Words.contentStems(found.group(2)))
            .findFirst();
    Set<String> qualifier = Words.contentStems(view.title().substring(title.length()));
    return new LexicalPage(title, titleStems, qualifier, lines, places(lines), defining);
  }

  private static Map<String, int[]> places(List<ReadLine> lines) {
    Map<String, IntStream.Builder> standing = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (String stem : lines.get(i).stems()) {
        standing.computeIfAbsent(stem, s -> IntStream.builder()).add(i);
      }
    }
    Map<String, int[]> places = new HashMap<>();
    standing.forEach((stem, at) -> places.put(stem, at.build().toArray()));
    return places;
  }

  /** All stems of its lines. */
  Set<String> stems() {
    return places.keySet();
  }

  /** Indices of the lines that hold all of some stems, ascending. */
  IntStream linesWith(Set<String> stems) {
    IntStream fewest =
        stems.stream()
            .map(stem -> places.getOrDefault(stem, NOWHERE))
            .min(Comparator.comparingInt(at -> at.length))
            .map(Arrays::stream)
            .orElseGet(() -> IntStream.range(0, lines.size()));
    return fewest.filter(at -> lines.get(at).stems().containsAll(stems));
  }

  private static boolean isSentence(ReadLine line) {
    return line.tokens().size() >= SENTENCE_WORDS && SENTENCE_END.matcher(line.text()).find();
  }

  /** Whether a subject begins with the title's words; "its colony" may be a clause's own. */
  private static boolean isAbout(String subject, Set<String> titleStems) {
    return Words.contentStems(subject).stream().limit(2).anyMatch(titleStems::contains);
  }

  /** Whether a line names another page by its title. */
  boolean names(int line, LexicalPage other) {
    return lines
        .get(line)
        .text()
        .toLowerCase(Locale.ROOT)
        .contains(other.title.toLowerCase(Locale.ROOT));
  }

  /** Whether a line says which of the things of its name another page is about, or need not. */
  boolean tellsApart(int line, LexicalPage other) {
    return other.qualifier.isEmpty() || lines.get(line).stems().containsAll(other.qualifier);
  }
}
