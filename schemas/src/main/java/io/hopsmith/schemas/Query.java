package io.hopsmith.schemas;

import java.util.List;

/**
 * The formal meaning of a question: find every binding of the variables that satisfies all
 * constraints and return the answer variable, or one property of it.
 *
 * @param constraints the clues; the edges between variables form a tree
 * @param variable the variable asked for
 * @param property property of it asked for; empty when the entity itself is the answer
 */
public record Query(List<Constraint> constraints, String variable, String property) {
  public Query {
    constraints = List.copyOf(constraints);
  }

  /** The query for the entities themselves that the constraints fit, whatever is asked of them. */
  public Query ofThings() {
    return new Query(constraints, variable, "");
  }
}
