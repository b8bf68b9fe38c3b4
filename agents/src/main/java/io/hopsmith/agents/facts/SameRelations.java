package io.hopsmith.agents.facts;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which labels state one relation, from one side or from the other, by the shipped table {@code
 * same-relations.txt}: who reads that an album has a song among its tracks need not be told that
 * the song is from that album.
 */
final class SameRelations {
  private static final String RESOURCE = "same-relations.txt";
  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  /** Words before a label that one page uses and another, for the same, does not. */
  private static final Pattern OPINION =
      Pattern.compile(
          "^(?:notable|noted|important|famous|well[- ]known|prominent|major|significant|selected|other|some|further) (?=.)");

  private static final SameRelations SHIPPED = new SameRelations();

  private final Map<String, Set<String>> same = new HashMap<>();
  private final Map<String, Set<String>> converse = new HashMap<>();

  private SameRelations() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                SameRelations.class.getResourceAsStream(RESOURCE), StandardCharsets.UTF_8))) {
      lines.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the resource " + RESOURCE, e);
    }
  }

  private void add(String line) {
    String[] sides = line.split("\\|", -1);
    List<String> labels = labels(sides[0]);
    List<String> others = labels(sides[1]);
    Stream.of(labels, others).forEach(side -> join(side, side, same));
    join(labels, others, converse);
    join(others, labels, converse);
  }

  private static List<String> labels(String side) {
    return COMMA.splitAsStream(side.strip()).filter(label -> !label.isEmpty()).toList();
  }

  private static void join(
      List<String> some, List<String> others, Map<String, Set<String>> relation) {
    some.forEach(label -> relation.computeIfAbsent(label, key -> new TreeSet<>()).addAll(others));
  }

  /**
   * Tells of all pairs of some properties that state one relation.
   *
   * @param straight takes a property and another that states it too
   * @param inverse takes a property and one that states it with subject and value exchanged
   */
  static void among(
      Set<String> properties,
      BiConsumer<String, String> straight,
      BiConsumer<String, String> inverse) {
    Map<String, List<String>> byLabel =
        properties.stream().collect(Collectors.groupingBy(SameRelations::withoutOpinion));
    byLabel.forEach(
        (label, said) -> {
          List<String> stating = labelled(SHIPPED.same.get(label), byLabel);
          List<String> converse = labelled(SHIPPED.converse.get(label), byLabel);
          for (String property : said) {
            stating.stream()
                .filter(other -> !other.equals(property))
                .forEach(other -> straight.accept(property, other));
            converse.forEach(other -> inverse.accept(property, other));
          }
        });
  }

  private static List<String> labelled(Set<String> labels, Map<String, List<String>> byLabel) {
    return labels == null
        ? List.of()
        : labels.stream()
            .flatMap(label -> byLabel.getOrDefault(label, List.of()).stream())
            .toList();
  }

  /**
   * A label without a word of opinion: any bridge of a page may be one of the "notable bridges".
   */
  static String withoutOpinion(String label) {
    return OPINION.matcher(label).replaceFirst("");
  }
}
