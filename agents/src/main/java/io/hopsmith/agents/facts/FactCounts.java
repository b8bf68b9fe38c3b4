package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** How many entities have a property, or a value of it. Filled by one thread, read by several. */
final class FactCounts {
  /** Facts that tell how many things a relation leads to. */
  private static final int TELLING = 8;

  private final Map<Same, Set<String>> sharing = new HashMap<>();
  private final Map<String, Set<String>> having = new HashMap<>();
  private final Map<Same, Fan> fans = new ConcurrentHashMap<>();
  private final Map<Fit, Integer> fitting = new ConcurrentHashMap<>();
  private final Map<String, Integer> sharingOf = new ConcurrentHashMap<>();

  /** A property with a value, or with a type of its subjects. */
  private record Same(String property, String key) {
    static Same of(Fact fact) {
      return new Same(fact.property(), FactBase.answerKey(fact.value()));
    }
  }

  void add(Fact fact) {
    having.computeIfAbsent(fact.property(), p -> new HashSet<>()).add(fact.subject());
    sharing.computeIfAbsent(Same.of(fact), t -> new HashSet<>()).add(fact.subject());
  }

  /** How many entities have the property. */
  int having(String property) {
    return having.getOrDefault(property, Set.of()).size();
  }

  /** How many entities have the fact's value of its property. */
  int sharing(Fact fact) {
    return sharingOf.computeIfAbsent(
        fact.id(), id -> sharing.getOrDefault(Same.of(fact), Set.of()).size());
  }

  /**
   * How many entities a clue fits by itself, counted once.
   *
   * @param count counts them
   */
  int fitting(Constraint clue, ToIntFunction<Constraint> count) {
    return fitting.computeIfAbsent(Fit.of(clue), asked -> count.applyAsInt(clue));
  }

  /**
   * How many things a relation leads to among subjects of a type, or among all where too few facts
   * of the type tell.
   *
   * @param facts all facts of the property
   * @param ofType whether a subject is of the type
   */
  Fan fan(String property, String type, List<Fact> facts, Predicate<String> ofType) {
    return fans.computeIfAbsent(
        new Same(property, type),
        asked -> {
          List<Fact> some = facts.stream().filter(fact -> ofType.test(fact.subject())).toList();
          return Fan.of(some.size() < TELLING ? facts : some);
        });
  }
}
