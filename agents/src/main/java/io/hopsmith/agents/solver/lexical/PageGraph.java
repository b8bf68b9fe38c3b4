package io.hopsmith.agents.solver.lexical;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which of the pages seen link to or name each other. */
final class PageGraph {
  private final Map<SeenPage, Map<SeenPage, ReadLine>> neighbours = new LinkedHashMap<>();
  private final Map<String, List<Name>> names = new HashMap<>();

  private record Name(List<String> tokens, SeenPage page) {}

  PageGraph(List<SeenPage> pages) {
    Map<String, SeenPage> byUrl = new HashMap<>();
    for (SeenPage page : pages) {
      neighbours.put(page, new LinkedHashMap<>());
      byUrl.put(page.url(), page);
      page.names().forEach(name -> addName(name, page));
    }
    for (SeenPage page : pages) {
      page.lines().forEach(line -> joinNamed(page, line));
      page.linkUrls().stream()
          .filter(byUrl::containsKey)
          .forEach(url -> join(page, byUrl.get(url), ReadLine.of("")));
    }
  }

  /** Pages next to a page, each with the line that names one on the other. */
  Map<SeenPage, ReadLine> of(SeenPage page) {
    return neighbours.getOrDefault(page, Map.of());
  }

  /** A title's readings as tokens: as written, without a parenthesis, "Bahamas, The" turned. */
  static Set<List<String>> namesOf(String title) {
    Set<List<String>> readings = new LinkedHashSet<>();
    String plain = title.replaceFirst("\\s*\\([^)]*\\)\\s*$", "");
    readings.add(Words.tokens(plain));
    int comma = plain.indexOf(", ");
    if (comma > 0) {
      readings.add(Words.tokens(plain.substring(comma + 2) + " " + plain.substring(0, comma)));
      readings.add(Words.tokens(plain.substring(0, comma)));
    }
    readings.removeIf(
        tokens ->
            tokens.isEmpty()
                || tokens.stream()
                    .allMatch(t -> t.length() < 2 || Words.isStop(t.toLowerCase(Locale.ROOT))));
    return readings;
  }

  private void addName(List<String> tokens, SeenPage page) {
    names.computeIfAbsent(tokens.get(0), first -> new ArrayList<>()).add(new Name(tokens, page));
  }

  private void joinNamed(SeenPage page, ReadLine line) {
    List<String> tokens = line.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      for (Name name : names.getOrDefault(tokens.get(i), List.of())) {
        int end = i + name.tokens().size();
        if (end <= tokens.size() && tokens.subList(i, end).equals(name.tokens())) {
          join(page, name.page(), line);
        }
      }
    }
  }

  private void join(SeenPage from, SeenPage to, ReadLine line) {
    if (!from.equals(to)) {
      neighbours.get(from).merge(to, line, PageGraph::longer);
      neighbours.get(to).merge(from, line, PageGraph::longer);
    }
  }

  private static ReadLine longer(ReadLine one, ReadLine other) {
    return one.tokens().isEmpty() ? other : one;
  }
}
