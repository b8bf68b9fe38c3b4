package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.facts.Names;
import io.hopsmith.agents.facts.Nouns;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A tree of themes, areas above themes, and the words by which things and statements belong to
 * them: {@code [area]}, then lines {@code theme: cue, cue}. Blank lines and those that begin with
 * {@code #} say nothing. Immutable; safe for several threads.
 */
public final class Taxonomy {
  private static final String RESOURCE = "taxonomy.txt";
  private static final String FORM = "[AREA], or below one THEME: CUE, CUE";

  private final List<Topic> topics;
  private final Map<String, List<Cue>> byFirstWord = new HashMap<>();

  /** Words in a row that give a theme away. */
  private record Cue(String words, Topic topic) {}

  private Taxonomy(List<Topic> topics) {
    this.topics = List.copyOf(topics);
    for (Topic topic : topics) {
      for (String words : topic.cues()) {
        byFirstWord
            .computeIfAbsent(words.split(" ")[0], first -> new ArrayList<>())
            .add(new Cue(words, topic));
      }
    }
  }

  /** The shipped themes and, behind them, the user's. */
  static Taxonomy with(List<String> more) {
    List<Topic> all = new ArrayList<>(parse(Lines.of(RESOURCE)));
    all.addAll(parse(more));
    return new Taxonomy(all);
  }

  /**
   * Reads themes.
   *
   * @throws IllegalArgumentException naming the first line that is none, and what is allowed
   */
  public static List<Topic> parse(List<String> lines) {
    List<Topic> topics = new ArrayList<>();
    String area = "";
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith("[") && line.endsWith("]")) {
        area = line.substring(1, line.length() - 1).strip();
      } else if (!Lines.isIdle(line)) {
        int colon = line.indexOf(": ");
        if (colon < 1 || area.isEmpty()) {
          throw Lines.problem(i, line, FORM);
        }
        topics.add(new Topic(area, line.substring(0, colon), cues(line.substring(colon + 1))));
      }
    }
    return topics;
  }

  private static List<String> cues(String text) {
    return Arrays.stream(text.split(","))
        .map(Taxonomy::words)
        .filter(words -> !words.isEmpty())
        .distinct()
        .toList();
  }

  /** A text as words in lower case and in the singular, by one space. */
  static String words(String text) {
    return Arrays.stream(Names.key(text).split(" "))
        .map(Nouns::singular)
        .collect(Collectors.joining(" "));
  }

  List<Topic> topics() {
    return topics;
  }

  /** Themes that a text has words of, in the taxonomy's order of words. */
  Set<Topic> of(String text) {
    Set<Topic> found = new LinkedHashSet<>();
    String words = words(text);
    for (int at = 0; at >= 0 && at < words.length(); at = next(words, at)) {
      int end = words.indexOf(' ', at);
      String first = end < 0 ? words.substring(at) : words.substring(at, end);
      for (Cue cue : byFirstWord.getOrDefault(first, List.of())) {
        if (words.startsWith(cue.words(), at) && endsAt(words, at + cue.words().length())) {
          found.add(cue.topic());
        }
      }
    }
    return found;
  }

  private static int next(String words, int at) {
    int space = words.indexOf(' ', at);
    return space < 0 ? -1 : space + 1;
  }

  private static boolean endsAt(String words, int at) {
    return at == words.length() || words.charAt(at) == ' ';
  }
}
