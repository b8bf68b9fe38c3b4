package io.hopsmith.validators.hopnecessity;

import io.hopsmith.agents.facts.Statements;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Hop;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All pages on which a corpus states what one hop rests on: the hop's own page, and wherever else
 * the clues on the hop's thing, and what joins it to earlier hops, are stated.
 */
final class HopEvidence {
  private final Candidate candidate;
  private final Statements statements;

  /** Numbers of the hops that resolve an entity: the first one of each. */
  private final Map<String, Integer> resolved = new HashMap<>();

  HopEvidence(Candidate candidate, Statements statements) {
    this.candidate = candidate;
    this.statements = statements;
    candidate.hops().forEach(hop -> resolved.putIfAbsent(hop.entity(), hop.n()));
  }

  /** Addresses of the pages; at least the hop's own. */
  Set<String> pages(Hop hop) {
    Set<String> pages = new TreeSet<>(Set.of(hop.url()));
    boolean asksProperty = resolved.getOrDefault(hop.entity(), 0) != hop.n() || !isDescribed(hop);
    if (asksProperty) {
      statements.about(hop.entity()).stream()
          .filter(fact -> isAsked(fact.property()))
          .forEach(fact -> pages.addAll(statements.pagesStating(fact)));
      return pages;
    }
    for (Constraint constraint : candidate.query().constraints()) {
      statements
          .fact(constraint.factId())
          .filter(fact -> hopOf(constraint, fact) == hop.n())
          .ifPresent(fact -> pages.addAll(statements.pagesStating(fact)));
    }
    return pages;
  }

  private boolean isAsked(String property) {
    return candidate.query().askedProperties().contains(property);
  }

  /** Whether the clues speak of the hop's thing, as they do not of one that another lists. */
  private boolean isDescribed(Hop hop) {
    return candidate.query().constraints().stream()
        .flatMap(constraint -> statements.fact(constraint.factId()).stream())
        .anyMatch(
            fact ->
                fact.subject().equals(hop.entity()) || fact.value().entity().equals(hop.entity()));
  }

  /** The hop that a constraint helps to resolve: of two things, the one resolved later. */
  private int hopOf(Constraint constraint, Fact fact) {
    int subject = resolved.getOrDefault(fact.subject(), 0);
    int object = constraint.isEdge() ? resolved.getOrDefault(fact.value().entity(), 0) : 0;
    return constraint.operator() == Constraint.Operator.TYPE ? 0 : Math.max(subject, object);
  }
}
