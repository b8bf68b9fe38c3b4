package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Constraint;

/** What of a condition tells whom it fits. */
record Fit(
    String property,
    Constraint.Operator operator,
    String object,
    double low,
    double high,
    String unit) {
  static Fit of(Constraint clue) {
    return new Fit(
        clue.predicate(), clue.operator(), clue.object(), clue.low(), clue.high(), clue.unit());
  }
}
