package io.hopsmith.validators.gate;

import io.hopsmith.agents.facts.Statements;
import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Facts by their ids, of which those with one property state the same.
 *
 * @param facts all facts
 */
public record FixedStatements(List<Fact> facts) implements Statements {
  /** A corpus of which no formal fact is known. */
  public static FixedStatements none() {
    return new FixedStatements(List.of());
  }

  @Override
  public Optional<Fact> fact(String id) {
    return facts.stream().filter(fact -> fact.id().equals(id)).findFirst();
  }

  @Override
  public List<Fact> about(String entityId) {
    return facts.stream().filter(fact -> fact.subject().equals(entityId)).toList();
  }

  @Override
  public Set<String> pagesStating(Fact fact) {
    Set<String> pages = new TreeSet<>();
    facts.stream()
        .filter(same -> same.property().equals(fact.property()))
        .forEach(same -> pages.add(same.url()));
    return pages;
  }
}
