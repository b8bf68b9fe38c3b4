package io.hopsmith.agents.solver.lexical;

import java.util.List;
import java.util.Locale;

/** Other words for properties that share no stem with them, or not enough of one. */
final class Synonyms {
  private static final List<List<String>> GROUPS =
      List.of(
          List.of("drainage area", "basin size", "basin area", "catchment area", "watershed"),
          List.of("population", "inhabitants", "residents", "number of people"),
          List.of("highest point", "summit", "peak"),
          List.of("surface elevation", "altitude", "height above sea level", "elevation"),
          List.of("area", "surface", "size"),
          List.of("length", "runtime", "duration", "running time", "playing time"),
          List.of("discharge", "average flow", "flow rate"),
          List.of("dialling code", "area code", "telephone code"),
          List.of("currency", "money", "legal tender"),
          List.of("head of government", "prime minister", "premier"),
          List.of("head of state", "chief of state", "president", "monarch"),
          List.of("official language", "language"),
          List.of("capital", "seat of government"),
          List.of("nickname", "epithet", "also known as"),
          List.of("spouse", "husband", "wife", "married to"),
          List.of("occupation", "profession", "job"),
          List.of("publisher", "publishing house"),
          List.of("employer", "works for"),
          List.of("revenue", "turnover", "sales"),
          List.of("mouth", "outflow", "flows into"));

  private Synonyms() {}

  /** Other words for a property, likelier ones first; none where it is not known. */
  static List<String> of(String property) {
    String asked = property.toLowerCase(Locale.ROOT).replaceFirst("^(?:total|main) ", "");
    return GROUPS.stream()
        .filter(group -> group.contains(asked))
        .flatMap(group -> group.stream().filter(words -> !words.equals(asked)))
        .toList();
  }
}
