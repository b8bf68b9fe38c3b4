package io.hopsmith.schemas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The formal meaning of a question: find every binding of the variables that satisfies all
 * constraints and return the answer variable, one property of it, or what an operation makes of
 * several values.
 *
 * @param constraints the clues; the edges between variables form a tree, or several where an
 *     operation takes the values of several things; each further edge closes a cycle
 * @param variable the variable asked for
 * @param property property of it asked for, or of each thing that it lists; empty when the entity
 *     itself is the answer, or listed things are only counted
 * @param operation what is worked out from values of the property and others
 */
public record Query(
    List<Constraint> constraints, String variable, String property, Operation operation) {
  /** Of a question whose meaning is known from its text alone. */
  public static final Query NONE = new Query(List.of(), "", "", Operation.NONE);

  public Query {
    constraints = List.copyOf(constraints);
    Objects.requireNonNull(operation, "operation");
  }

  /** A query whose answer stands on a page. */
  public Query(List<Constraint> constraints, String variable, String property) {
    this(constraints, variable, property, Operation.NONE);
  }

  /** Whether the meaning is known at all; a language model's questions have hops and no query. */
  public boolean isFormal() {
    return !variable.isEmpty();
  }

  /** The same question with other clues. */
  public Query with(List<Constraint> others) {
    return new Query(others, variable, property, operation);
  }

  /** Whether the answer is an entity. */
  public boolean asksForThing() {
    return operation.selects() || (property.isEmpty() && !operation.reckons());
  }

  /** Variables whose values or identity the answer is made of: one, or several of an operation. */
  public List<String> asked() {
    return Stream.concat(
            Stream.of(variable), operation.others().stream().map(Operation.Operand::variable))
        .distinct()
        .toList();
  }

  /** Properties whose values the answer is made of. */
  public Set<String> askedProperties() {
    Set<String> asked =
        new TreeSet<>(List.of(property, operation.list(), operation.only().property()));
    operation.others().forEach(other -> asked.add(other.property()));
    asked.remove("");
    return asked;
  }

  /** A query for each asked variable's entities that the clues fit, whatever is asked of them. */
  public List<Query> ofThings() {
    return asked().stream().map(each -> new Query(constraints, each, "")).toList();
  }

  /** Edges between variables that edges before them have joined already: each closes a cycle. */
  public List<Constraint> crossings() {
    Map<String, String> groups = new HashMap<>();
    List<Constraint> crossings = new ArrayList<>();
    for (Constraint constraint : constraints) {
      if (constraint.isEdge()) {
        String one = groups.getOrDefault(constraint.subject(), constraint.subject());
        String other = groups.getOrDefault(constraint.object(), constraint.object());
        if (one.equals(other)) {
          crossings.add(constraint);
        }
        groups.put(constraint.subject(), one);
        groups.put(constraint.object(), other);
        groups.replaceAll((variable, group) -> group.equals(other) ? one : group);
      }
    }
    return crossings;
  }
}
