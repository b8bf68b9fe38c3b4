package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which properties measure what another one does, so that a page silent on "total area" may still
 * state it as "area". Two sources: labels with one last word of which one has all words of the
 * other, and labels that give most of the subjects that have both the same amount or date.
 *
 * <p>Cost: linear in the facts, and in the pairs of labels that share a value.
 */
final class SameMeasures {
  private static final double CONFIDENCE = 0.7;
  private static final int SUPPORT = 3;

  private final Map<String, Set<String>> same = new TreeMap<>();
  private final Map<String, Set<String>> subjects = new TreeMap<>();

  SameMeasures(Collection<Fact> facts) {
    Map<List<String>, Set<String>> bySubjectAndValue = new HashMap<>();
    for (Fact fact : facts) {
      if (isMeasured(fact.value())) {
        subjects.computeIfAbsent(fact.property(), p -> new HashSet<>()).add(fact.subject());
        bySubjectAndValue
            .computeIfAbsent(
                List.of(fact.subject(), FactBase.answerKey(fact.value())), k -> new TreeSet<>())
            .add(fact.property());
      }
    }
    byWords();
    byValues(bySubjectAndValue.values());
  }

  static boolean isMeasured(Value value) {
    return value.kind() == Value.Kind.QUANTITY || value.kind() == Value.Kind.DATE;
  }

  /** Properties that may state the same amount or date; itself not among them. */
  Set<String> as(String property) {
    return same.getOrDefault(property, Set.of());
  }

  private void byWords() {
    Map<String, Map<String, Set<String>>> byEnd = new TreeMap<>();
    for (String property : subjects.keySet()) {
      List<String> words = List.of(Nouns.singular(Names.key(property)).split(" "));
      byEnd
          .computeIfAbsent(words.get(words.size() - 1), end -> new TreeMap<>())
          .put(property, Set.copyOf(new HashSet<>(words)));
    }
    for (Map<String, Set<String>> alike : byEnd.values()) {
      alike.forEach(
          (one, words) ->
              alike.forEach(
                  (other, others) -> {
                    if (!one.equals(other) && words.containsAll(others)) {
                      join(one, other);
                    }
                  }));
    }
  }

  private void byValues(Collection<Set<String>> sharing) {
    Map<List<String>, Integer> agreeing = new HashMap<>();
    for (Set<String> properties : sharing) {
      for (String one : properties) {
        for (String other : properties) {
          if (one.compareTo(other) < 0) {
            agreeing.merge(List.of(one, other), 1, Integer::sum);
          }
        }
      }
    }
    agreeing.forEach(
        (pair, agree) -> {
          Set<String> both = new HashSet<>(subjects.get(pair.get(0)));
          both.retainAll(subjects.get(pair.get(1)));
          if (agree >= SUPPORT && agree >= CONFIDENCE * both.size()) {
            join(pair.get(0), pair.get(1));
          }
        });
  }

  private void join(String one, String other) {
    same.computeIfAbsent(one, p -> new TreeSet<>()).add(other);
    same.computeIfAbsent(other, p -> new TreeSet<>()).add(one);
  }
}
