package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The formal meaning of a question: find every binding of the variables that satisfies all
 * constraints and return the answer variable, one property of it, or what an operation makes of two
 * properties.
 *
 * @param constraints the clues; the edges between variables form a tree, or two where an operation
 *     takes the values of two things
 * @param variable the variable asked for
 * @param property property of it asked for; empty when the entity itself is the answer
 * @param operation what is worked out from the property and another one
 */
public record Query(
    List<Constraint> constraints, String variable, String property, Operation operation) {
  public Query {
    constraints = List.copyOf(constraints);
    Objects.requireNonNull(operation, "operation");
  }

  /** A query whose answer stands on a page. */
  public Query(List<Constraint> constraints, String variable, String property) {
    this(constraints, variable, property, Operation.NONE);
  }

  /** The same question with other clues. */
  public Query with(List<Constraint> others) {
    return new Query(others, variable, property, operation);
  }

  /** Whether the answer is an entity that the clues lead to. */
  public boolean asksForThing() {
    return property.isEmpty() || operation.compares();
  }

  /** Variables whose values or identity the answer is made of: one, or two of an operation. */
  public List<String> asked() {
    return Stream.of(variable, operation.other())
        .filter(each -> !each.isEmpty())
        .distinct()
        .toList();
  }

  /** A query for each asked variable's entities that the clues fit, whatever is asked of them. */
  public List<Query> ofThings() {
    return asked().stream().map(each -> new Query(constraints, each, "")).toList();
  }
}
