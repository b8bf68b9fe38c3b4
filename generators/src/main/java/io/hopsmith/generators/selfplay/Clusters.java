package io.hopsmith.generators.selfplay;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Themes that a corpus has of its own: classes of things, things that share a value of a property,
 * and {@link Surroundings}. Groups too small to connect or so large that they say nothing are left
 * out. Cost: linear in the facts.
 */
final class Clusters {
  private static final int LEAST_MEMBERS = 3;
  private static final double LARGEST_SHARE = 0.5;

  private Clusters() {}

  /** The themes of these entities, ordered by name. */
  static List<Theme> of(List<Entity> entities, FactBase facts) {
    Map<String, Set<String>> groups = new TreeMap<>();
    for (Entity entity : entities) {
      entity.types().forEach(type -> add(groups, type, entity));
      for (Fact fact : facts.about(entity.id())) {
        if (!fact.property().equals("type") && names(fact.value())) {
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
            found.add(new Theme(name, name.replace(": ", " "), members, Optional.empty()));
          }
        });
    found.addAll(surroundings(entities, facts));
    return List.copyOf(found);
  }

  private static boolean names(Value value) {
    return value.kind() == Value.Kind.TEXT || value.kind() == Value.Kind.ENTITY;
  }

  private static String nameOf(Fact fact, FactBase facts) {
    return facts.entity(fact.value().entity()).map(Entity::name).orElse(fact.value().text());
  }

  private static void add(Map<String, Set<String>> groups, String name, Entity entity) {
    groups.computeIfAbsent(name, n -> new TreeSet<>()).add(entity.id());
  }

  private static List<Theme> surroundings(List<Entity> entities, FactBase facts) {
    Surroundings surroundings = new Surroundings(entities, facts);
    return surroundings.groups().entrySet().stream()
        .filter(group -> group.getValue().size() >= LEAST_MEMBERS)
        .filter(group -> group.getValue().size() <= LARGEST_SHARE * entities.size())
        .map(group -> around(group.getKey(), group.getValue(), facts))
        .sorted(Comparator.comparing(Theme::name))
        .toList();
  }

  private static Theme around(String centre, Set<String> members, FactBase facts) {
    String name = facts.entity(centre).orElseThrow().name();
    String kind =
        members.stream()
            .flatMap(id -> facts.entity(id).stream())
            .flatMap(entity -> entity.types().stream().limit(1))
            .collect(Collectors.groupingBy(type -> type, TreeMap::new, Collectors.counting()))
            .entrySet()
            .stream()
            .max(Map.Entry.<String, Long>comparingByValue())
            .map(Map.Entry::getKey)
            .orElse("");
    return new Theme("around " + name, (name + " " + kind).strip(), members, Optional.empty());
  }
}
