package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes facts in which subjects contradict themselves about single-valued properties. An amount
 * of another date contradicts nothing: the latest one counts.
 */
final class Contradictions {
  private static final double SINGLE_VALUED_SHARE = 0.9;

  private Contradictions() {}

  static List<Fact> without(Collection<Fact> all) {
    List<Fact> facts = latest(precise(all));
    Map<String, Map<String, Set<String>>> values = new HashMap<>();
    for (Fact fact : facts) {
      values
          .computeIfAbsent(fact.property(), p -> new HashMap<>())
          .computeIfAbsent(fact.subject(), s -> new LinkedHashSet<>())
          .add(FactBase.answerKey(fact.value()));
    }
    Set<String> contradicted = new HashSet<>();
    values.forEach(
        (property, subjects) -> {
          long single = subjects.values().stream().filter(v -> v.size() == 1).count();
          if (single >= SINGLE_VALUED_SHARE * subjects.size()) {
            subjects.forEach(
                (subject, v) -> {
                  if (v.size() > 1) {
                    contradicted.add(subject + " " + property);
                  }
                });
          }
        });
    return facts.stream()
        .filter(fact -> !contradicted.contains(fact.subject() + " " + fact.property()))
        .toList();
  }

  /** All but dates that the subject's pages also give more precisely: 1962, and April 1962. */
  private static List<Fact> precise(Collection<Fact> facts) {
    Set<List<Object>> refined = new HashSet<>();
    for (Fact fact : facts) {
      Value value = fact.value();
      if (value.kind() == Value.Kind.DATE && value.month() > 0) {
        refined.add(List.of(fact.subject(), fact.property(), value.year(), 0));
        if (value.day() > 0) {
          refined.add(List.of(fact.subject(), fact.property(), value.year(), value.month()));
        }
      }
    }
    return facts.stream().filter(fact -> !refined.contains(asDate(fact))).toList();
  }

  /** All but amounts of which the subject's pages give a later one. */
  private static List<Fact> latest(List<Fact> facts) {
    Map<List<String>, String> latest = new HashMap<>();
    for (Fact fact : facts) {
      latest.merge(measured(fact), fact.asOf(), (a, b) -> a.compareTo(b) < 0 ? b : a);
    }
    return facts.stream()
        .filter(
            fact ->
                fact.value().kind() != Value.Kind.QUANTITY
                    || fact.asOf().isEmpty()
                    || latest.get(measured(fact)).startsWith(fact.asOf()))
        .toList();
  }

  private static List<String> measured(Fact fact) {
    return List.of(fact.subject(), fact.property(), fact.value().unit());
  }

  private static List<Object> asDate(Fact fact) {
    Value value = fact.value();
    boolean vague = value.kind() == Value.Kind.DATE && value.day() == 0;
    return vague
        ? List.of(fact.subject(), fact.property(), value.year(), value.month())
        : List.of();
  }
}
