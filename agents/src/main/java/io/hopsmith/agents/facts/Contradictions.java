package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes facts in which subjects contradict themselves about single-valued properties. */
final class Contradictions {
  private static final double SINGLE_VALUED_SHARE = 0.9;

  private Contradictions() {}

  static List<Fact> without(Collection<Fact> facts) {
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
}
