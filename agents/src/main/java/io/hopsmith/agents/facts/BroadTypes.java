package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Class nouns that hold of more entities than pages say. What a name alone stands for is only known
 * to be a "person" or a "place"; a page that is about a poet, or a town, need not use that word,
 * and still its subject is one of those that such a clue may mean.
 */
final class BroadTypes {
  private final Set<String> used;

  private BroadTypes(Set<String> used) {
    this.used = used;
  }

  /** The broad nouns that some of the entities are known by. */
  static BroadTypes of(Collection<Entity> entities) {
    return new BroadTypes(
        entities.stream()
            .filter(entity -> !entity.hasPage())
            .flatMap(entity -> entity.types().stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** The entity's own class nouns and the broad ones that it may be of; none where it has none. */
  Collection<String> typesOf(Entity entity) {
    List<String> types = entity.types();
    if (types.isEmpty() || !entity.hasPage()) {
      return types;
    }
    Set<String> all = new LinkedHashSet<>(types);
    boolean person = PersonTypes.includes(types);
    for (NamedKind kind : NamedKind.values()) {
      boolean may = (kind == NamedKind.PERSON) == person && !RelationWords.isWork(types);
      if (may && used.contains(kind.noun())) {
        all.add(kind.noun());
      }
    }
    return all;
  }
}
