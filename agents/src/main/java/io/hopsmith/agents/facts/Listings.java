package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The things that a page lists under one label, for questions about all of them: the countries that
 * border a country, the members of a band. Safe for several threads.
 */
public final class Listings {
  /** Share of the statements of a relation that are stated from the other end too. */
  private static final double MUTUAL = 0.8;

  /** Statements that can tell whether a relation is mutual. */
  private static final int TELLING = 8;

  private final FactBase facts;
  private final Map<String, Boolean> mutual = new ConcurrentHashMap<>();
  private final Set<List<String>> unread = new HashSet<>();

  /**
   * Listings of a base.
   *
   * @param mentioned what pages name under labels beside their statements
   */
  Listings(FactBase facts, Collection<Fact> mentioned) {
    this.facts = facts;
    mentioned.forEach(fact -> unread.add(List.of(fact.subject(), fact.property())));
  }

  /**
   * One fact for each listed thing, ordered by the facts' ids; empty where some value is not known
   * as an entity, something of it could not be read, or an entity is listed nowhere but at the
   * other end of a mutual relation: then the list may not be whole.
   */
  public Optional<List<Fact>> of(String owner, String property) {
    Map<String, Fact> members = new LinkedHashMap<>();
    for (Fact fact : facts.about(owner)) {
      if (fact.property().equals(property)) {
        if (fact.value().kind() != Value.Kind.ENTITY) {
          return Optional.empty();
        }
        members.putIfAbsent(fact.value().entity(), fact);
      }
    }
    boolean whole =
        !unread.contains(List.of(owner, property))
            && (!isMutual(property) || members.keySet().containsAll(listing(owner, property)));
    return members.isEmpty() || !whole
        ? Optional.empty()
        : Optional.of(List.copyOf(members.values()));
  }

  /** Things that list the owner under the same label. */
  private Set<String> listing(String owner, String property) {
    return facts.naming(owner).stream()
        .filter(fact -> fact.property().equals(property))
        .map(Fact::subject)
        .collect(Collectors.toSet());
  }

  /** Whether who is listed lists the other as well, so that lists of it bear each other out. */
  public boolean isMutual(String property) {
    return mutual.computeIfAbsent(property, this::findMutual);
  }

  private boolean findMutual(String property) {
    Set<List<String>> pairs = new HashSet<>();
    facts.of(property).stream()
        .filter(fact -> fact.value().kind() == Value.Kind.ENTITY)
        .forEach(fact -> pairs.add(List.of(fact.subject(), fact.value().entity())));
    long both = pairs.stream().filter(p -> pairs.contains(List.of(p.get(1), p.get(0)))).count();
    return pairs.size() >= TELLING && both >= MUTUAL * pairs.size();
  }
}
