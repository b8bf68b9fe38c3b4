package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Entity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which words of names tell nothing: class nouns, and words that many names have. */
final class NameWords {
  private static final int MANY = 5;
  private static final double MANY_SHARE = 0.03;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Set<String> nouns = new HashSet<>();
  private final double many;

  NameWords(Collection<Entity> entities) {
    many = Math.max(MANY, entities.size() * MANY_SHARE);
    for (Entity entity : entities) {
      Set.copyOf(List.of(Names.key(entity.name()).split(" ")))
          .forEach(word -> counts.merge(word, 1, Integer::sum));
      entity.types().forEach(type -> nouns.addAll(List.of(type.split(" "))));
    }
  }

  boolean isCommon(String word) {
    return counts.getOrDefault(word, 0) > many || nouns.contains(Nouns.singular(word));
  }
}
