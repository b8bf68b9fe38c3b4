package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes statements of order that the other side denies: one page has a thing followed by a
 * second, whose own page names only others before itself. Which of them is right no page tells, so
 * both go.
 */
final class Orders {
  /** Properties that say the same from the two sides. */
  private static final Map<String, String> CONVERSE =
      both(
          "followed by", "preceded by",
          "precedes in its artist's discography", "follows in its artist's discography");

  private Orders() {}

  private static Map<String, String> both(String... pairs) {
    Map<String, String> converse = new HashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      converse.put(pairs[i], pairs[i + 1]);
      converse.put(pairs[i + 1], pairs[i]);
    }
    return Map.copyOf(converse);
  }

  static List<Fact> agreed(Collection<Fact> facts) {
    Map<List<String>, Set<Fact>> said = new HashMap<>();
    for (Fact fact : facts) {
      if (CONVERSE.containsKey(fact.property())) {
        said.computeIfAbsent(key(fact.subject(), fact.property()), k -> new HashSet<>()).add(fact);
      }
    }
    Set<Fact> denied = new HashSet<>();
    for (Set<Fact> statements : said.values()) {
      for (Fact fact : statements) {
        Set<Fact> back =
            said.getOrDefault(key(fact.value().entity(), CONVERSE.get(fact.property())), Set.of());
        if (!back.isEmpty() && back.stream().noneMatch(other -> leadsTo(other, fact.subject()))) {
          denied.add(fact);
          denied.addAll(back);
        }
      }
    }
    return facts.stream().filter(fact -> !denied.contains(fact)).toList();
  }

  private static boolean leadsTo(Fact fact, String entity) {
    return fact.value().entity().equals(entity);
  }

  private static List<String> key(String entity, String property) {
    return List.of(entity, property);
  }
}
