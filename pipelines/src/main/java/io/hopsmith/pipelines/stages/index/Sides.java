package io.hopsmith.pipelines.stages.index;

import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.split.PageLinks;
import io.hopsmith.validators.split.SidePartition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts entities on sides by the relations that walks can follow: facts between entities. */
final class Sides {
  private Sides() {}

  /**
   * The entities with their sides.
   *
   * <p>Entities about which no page says a fact, such as lists and home pages, link to everything
   * and would glue communities together; their links do not count.
   */
  static List<Entity> assign(List<Entity> entities, List<Fact> facts, IndexSettings settings) {
    Map<String, List<String>> links = new HashMap<>();
    for (Fact fact : facts) {
      if (!fact.value().entity().isEmpty()) {
        links.computeIfAbsent(fact.subject(), s -> new ArrayList<>()).add(fact.value().entity());
      }
    }
    List<PageLinks> graph =
        entities.stream()
            .map(entity -> new PageLinks(entity.id(), links.getOrDefault(entity.id(), List.of())))
            .toList();
    Map<String, Side> sides =
        SidePartition.sides(
            graph,
            List.of(),
            new SidePartition.Settings(settings.randomSeed(), settings.evalPageShare()));
    return entities.stream().map(entity -> entity.on(sides.get(entity.id()))).toList();
  }
}
