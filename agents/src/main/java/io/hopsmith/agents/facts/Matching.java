package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;

/** Whether a value lies within a constraint's bounds. */
final class Matching {
  private static final int DATE_YEAR = 10_000;

  private Matching() {}

  static boolean fits(Value value, Constraint constraint, double margin) {
    return switch (constraint.operator()) {
      case RANGE -> inRange(value, constraint, margin);
      case ENTITY, HINT, TEXT, TYPE, VARIABLE -> false;
    };
  }

  private static boolean inRange(Value value, Constraint constraint, double margin) {
    if (value.kind() == Value.Kind.DATE) {
      return constraint.unit().equals(Constraint.DATE) && dateInRange(value, constraint, margin);
    }
    double slack = margin * Math.max(Math.abs(constraint.low()), Math.abs(constraint.high()));
    return value.kind() == Value.Kind.QUANTITY
        && value.unit().equals(constraint.unit())
        && value.number() >= constraint.low() - slack
        && value.number() <= constraint.high() + slack;
  }

  /** A date of less precision than the range fits when any day of it does. */
  private static boolean dateInRange(Value value, Constraint constraint, double margin) {
    double first = value.number();
    double last = first + (value.month() == 0 ? 1231 : value.day() == 0 ? 31 : 0);
    double slack = margin > 0 ? DATE_YEAR : 0;
    return last >= constraint.low() - slack && first <= constraint.high() + slack;
  }
}
