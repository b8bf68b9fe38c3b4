package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes statements of order that the other side denies: one page has a thing followed by a
 * second, whose own page names only others before itself. Which of them is right no page tells, so
 * both go. So does a statement that dates of release deny.
 */
final class Orders {
  /** Properties of what comes first, each with what the other thing says of the same two. */
  private static final Map<String, String> OF_FIRST =
      Map.of(
          "followed by", "preceded by",
          "precedes in its artist's discography", "follows in its artist's discography");

  /** What the other thing says, from either side. */
  private static final Map<String, String> CONVERSE = bothWays(OF_FIRST);

  private static final Set<String> RELEASE =
      Set.of("released", "release date", "published", "premiered");

  private Orders() {}

  private static Map<String, String> bothWays(Map<String, String> pairs) {
    Map<String, String> both = new HashMap<>(pairs);
    pairs.forEach((first, second) -> both.put(second, first));
    return Map.copyOf(both);
  }

  static List<Fact> agreed(Collection<Fact> facts) {
    Map<List<String>, Set<Fact>> said = new HashMap<>();
    for (Fact fact : facts) {
      if (CONVERSE.containsKey(fact.property())) {
        said.computeIfAbsent(key(fact.subject(), fact.property()), k -> new HashSet<>()).add(fact);
      }
    }
    Set<Fact> denied = new HashSet<>(againstDates(facts));
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

  /** Statements that what comes later was released before what comes earlier. */
  private static List<Fact> againstDates(Collection<Fact> facts) {
    Map<String, Value> released = new HashMap<>();
    facts.stream()
        .filter(fact -> RELEASE.contains(fact.property()))
        .filter(fact -> fact.value().kind() == Value.Kind.DATE)
        .forEach(fact -> released.merge(fact.subject(), fact.value(), Orders::earlier));
    return facts.stream()
        .filter(fact -> CONVERSE.containsKey(fact.property()))
        .filter(fact -> released.containsKey(fact.subject()))
        .filter(fact -> released.containsKey(fact.value().entity()))
        .filter(
            fact -> {
              Value own = released.get(fact.subject());
              Value other = released.get(fact.value().entity());
              boolean first = OF_FIRST.containsKey(fact.property());
              return first ? isBefore(other, own) : isBefore(own, other);
            })
        .toList();
  }

  private static Value earlier(Value one, Value other) {
    return one.number() <= other.number() ? one : other;
  }

  /** Whether a date is before another as far as both are known. */
  private static boolean isBefore(Value one, Value other) {
    if (one.year() != other.year() || one.month() == 0 || other.month() == 0) {
      return one.year() < other.year();
    }
    boolean days = one.month() == other.month() && one.day() > 0 && other.day() > 0;
    return days ? one.day() < other.day() : one.month() < other.month();
  }

  private static boolean leadsTo(Fact fact, String entity) {
    return fact.value().entity().equals(entity);
  }

  private static List<String> key(String entity, String property) {
    return List.of(entity, property);
  }
}
