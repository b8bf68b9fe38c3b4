package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.Recipe;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds the themes of one side of a corpus: classes of entities, and groups that share a value of a
 * property. Groups too small to connect or so large that they say nothing are left out.
 */
final class Themes {
  private static final int LEAST_MEMBERS = 3;
  private static final double LARGEST_SHARE = 0.5;

  private final List<Theme> themes;

  Themes(FactBase facts, Side side) {
    Map<String, Set<String>> groups = new TreeMap<>();
    List<Entity> entities =
        facts.entities().stream().filter(entity -> entity.side() == side).toList();
    for (Entity entity : entities) {
      entity.types().forEach(type -> add(groups, type, entity));
      for (Fact fact : facts.about(entity.id())) {
        if (fact.value().kind() == Value.Kind.TEXT || fact.value().kind() == Value.Kind.ENTITY) {
          add(groups, fact.property() + ": " + nameOf(fact, facts), entity);
        }
      }
    }
    List<Theme> found = new ArrayList<>();
    groups.forEach(
        (name, members) -> {
          boolean type = !name.contains(": ");
          if (members.size() >= LEAST_MEMBERS
              && (type || members.size() <= LARGEST_SHARE * entities.size())) {
            found.add(new Theme(name, name.replace(": ", " "), members));
          }
        });
    themes = List.copyOf(found);
  }

  private static String nameOf(Fact fact, FactBase facts) {
    return facts.entity(fact.value().entity()).map(Entity::name).orElse(fact.value().text());
  }

  private static void add(Map<String, Set<String>> groups, String name, Entity entity) {
    groups.computeIfAbsent(name, n -> new TreeSet<>()).add(entity.id());
  }

  /** As many themes at random as the recipe says, or all where the corpus has fewer. */
  List<Theme> sample(Recipe recipe, Random random) {
    int count =
        recipe.leastThemes() + random.nextInt(recipe.mostThemes() - recipe.leastThemes() + 1);
    List<Theme> shuffled = new ArrayList<>(themes);
    Collections.shuffle(shuffled, random);
    return shuffled.subList(0, Math.min(count, shuffled.size()));
  }
}
