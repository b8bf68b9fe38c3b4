package io.hopsmith.generators.written;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.generators.Recipe;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.compose.Shape;
import io.hopsmith.generators.question.PageStamps;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Side;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What questions are written with. Immutable; safe for use by several threads.
 *
 * @param facts what is known of the corpus: seeds and their sides
 * @param pages hashes and times of its pages
 * @param toolsOf search and browse as a walk on a side may use them
 * @param gates judges of every round
 * @param shape size of the questions
 * @param recipe numbers of the recipes
 * @param language ISO 639-1 code of prompts and questions
 * @param byUrl what the page at a URL is about
 */
public record Desk(
    FactBase facts,
    PageStamps pages,
    Function<Side, Tools> toolsOf,
    RoundGates gates,
    Shape shape,
    Recipe recipe,
    String language,
    Map<String, Entity> byUrl) {
  public Desk {
    byUrl = Map.copyOf(byUrl);
  }

  /** A desk over a workshop's corpus. */
  public static Desk over(Workshop workshop, Function<Side, Tools> toolsOf, String language) {
    Map<String, Entity> byUrl = new HashMap<>();
    for (Entity entity : workshop.facts().entities()) {
      entity.pageIds().forEach(page -> byUrl.putIfAbsent(workshop.pages().of(page).url(), entity));
    }
    return new Desk(
        workshop.facts(),
        workshop.pages(),
        toolsOf,
        workshop.gates(),
        workshop.shape(),
        workshop.recipe(),
        language,
        byUrl);
  }

  Optional<Entity> entityAt(String url) {
    return Optional.ofNullable(byUrl.get(url));
  }

  /** URL of the page about a seed. */
  String urlOf(Entity seed) {
    return pages.of(seed.pageIds().get(0)).url();
  }
}
