package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How many things a relation leads to.
 *
 * @param values mean number of things or words that a subject has as its values; 0 where none has
 *     any
 * @param subjects mean number of subjects that share a value; 0 where there is none
 */
public record Fan(double values, double subjects) {
  /** The fan of some facts of one property; dates and amounts do not count. */
  static Fan of(Collection<Fact> facts) {
    Set<String> subjects = new HashSet<>();
    Set<String> values = new HashSet<>();
    Set<String> pairs = new HashSet<>();
    facts.stream()
        .filter(
            fact ->
                fact.value().kind() == Value.Kind.ENTITY || fact.value().kind() == Value.Kind.TEXT)
        .forEach(
            fact -> {
              String value = FactBase.answerKey(fact.value());
              subjects.add(fact.subject());
              values.add(value);
              pairs.add(fact.subject() + " " + value);
            });
    return pairs.isEmpty()
        ? new Fan(0, 0)
        : new Fan((double) pairs.size() / subjects.size(), (double) pairs.size() / values.size());
  }
}
