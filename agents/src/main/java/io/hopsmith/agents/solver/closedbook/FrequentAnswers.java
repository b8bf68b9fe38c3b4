package io.hopsmith.agents.solver.closedbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The most frequent answers per class of thing, most frequent first, from the resource
 * frequent-answers.txt ({@code class, class: answer | answer}).
 */
final class FrequentAnswers {
  private final Map<String, List<String>> byClass = new LinkedHashMap<>();

  private FrequentAnswers() {}

  static FrequentAnswers load() {
    try (InputStream in = FrequentAnswers.class.getResourceAsStream("frequent-answers.txt")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static FrequentAnswers parse(String text) {
    FrequentAnswers table = new FrequentAnswers();
    text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(table::add);
    return table;
  }

  private void add(String line) {
    String[] parts = line.split(": ", 2);
    List<String> answers = List.of(parts[1].split(" \\| "));
    for (String name : parts[0].split(", ")) {
      byClass.put(name, answers);
    }
  }

  /** Answers of the first class among the words, in the words' order; none when none is known. */
  List<String> of(List<String> words) {
    for (String word : words) {
      String singular =
          word.endsWith("ies")
              ? word.substring(0, word.length() - 3) + "y"
              : word.replaceFirst("s$", "");
      for (String form : List.of(word, singular)) {
        if (byClass.containsKey(form)) {
          return byClass.get(form);
        }
      }
    }
    return List.of();
  }

  /** All different answers. */
  Set<String> all() {
    List<String> all = new ArrayList<>();
    byClass.values().forEach(all::addAll);
    return Set.copyOf(all);
  }
}
