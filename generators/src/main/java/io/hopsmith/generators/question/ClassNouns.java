package io.hopsmith.generators.question;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Entity;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The noun by which questions call a thing: of its types the one that most things have. */
public final class ClassNouns {
  private static final Set<String> VAGUE =
      Set.of(
          "person",
          "people",
          "place",
          "thing",
          "work",
          "creative work",
          "organization",
          "organisation");

  /** What catalogues class all that they have as. */
  private static final Set<String> OF_CATALOGUES =
      Set.of("visual artwork", "product", "individual product", "object", "item", "artefact");

  private static final int LEAST_OF_TYPE = 2;

  /** What things are not called although their pages class them so, and by which other type. */
  private static final Map<String, String> RATHER = Map.of("country", "territory");

  private ClassNouns() {}

  /**
   * What a text calls a thing of a class: where the class is only a catalogue's, a noun of its own.
   * It is narrower, so that what is one of the class by all else is one of these too.
   */
  public static String inText(String noun, Entity entity) {
    return OF_CATALOGUES.contains(noun)
        ? entity.types().stream()
            .filter(type -> !OF_CATALOGUES.contains(type) && !VAGUE.contains(type))
            .findFirst()
            .orElse(noun)
        : noun;
  }

  /** The noun for an entity; one that tells little only where there is no other. */
  public static Optional<String> of(Entity entity, FactBase facts) {
    return entity.types().stream()
        .filter(type -> facts.countOf(type) >= LEAST_OF_TYPE)
        .filter(type -> !entity.types().contains(RATHER.getOrDefault(type, type + "?")))
        .max(
            Comparator.comparing((String type) -> !VAGUE.contains(type))
                .thenComparingInt(facts::countOf)
                .thenComparing(Comparator.reverseOrder()));
  }
}
