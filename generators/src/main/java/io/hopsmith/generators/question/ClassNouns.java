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
          "visual artwork",
          "product",
          "individual product",
          "intangible",
          "organization",
          "organisation",
          "corporation",
          "local business",
          "tourist attraction",
          "landmarks or historical buildings",
          "civic structure");
  private static final int LEAST_OF_TYPE = 2;

  /** What things are not called although their pages class them so, and by which other type. */
  private static final Map<String, String> RATHER = Map.of("country", "territory");

  private ClassNouns() {}

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
