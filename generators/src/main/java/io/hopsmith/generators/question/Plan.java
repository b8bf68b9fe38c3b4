package io.hopsmith.generators.question;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * What a question asks: one draft, or something worked out from two values. The values are asked
 * properties of two drafts, or two properties of one draft's root.
 *
 * @param parts one draft, or two
 * @param kind what is worked out
 * @param second second property of a single draft's root; else empty
 */
public record Plan(List<Draft> parts, Operation.Kind kind, String second) {
  public Plan {
    parts = List.copyOf(parts);
    boolean two = parts.size() == 2 || !second.isEmpty();
    if (parts.isEmpty() || parts.size() > 2 || two == (kind == Operation.Kind.NONE)) {
      throw new IllegalArgumentException(
          kind + " of " + parts.size() + " drafts and '" + second + "'");
    }
  }

  /** A question whose answer stands on a page. */
  public static Plan of(Draft draft) {
    return new Plan(List.of(draft), Operation.Kind.NONE, "");
  }

  /** The same with another draft in the place of one of its parts. */
  public Plan with(int part, Draft draft) {
    List<Draft> changed = new ArrayList<>(parts);
    changed.set(part, draft);
    return new Plan(changed, kind, second);
  }

  /** The draft whose property is the first value, or which is asked by itself. */
  public Draft first() {
    return parts.get(0);
  }

  /** The draft whose property is the second value, with the names it has in {@link #merged}. */
  public Draft other() {
    return parts.size() == 2
        ? parts.get(1).renamed(first().variables().size())
        : new Draft(first().variables(), first().constraints(), second);
  }

  /** All variables and constraints in one; the first draft's root is its root. */
  public Draft merged() {
    if (parts.size() == 1) {
      return first();
    }
    List<Variable> variables = new ArrayList<>(first().variables());
    variables.addAll(other().variables());
    List<Constraint> constraints = new ArrayList<>(first().constraints());
    constraints.addAll(other().constraints());
    return new Draft(variables, constraints, first().property());
  }

  /**
   * The formal meaning.
   *
   * @param constraints those of {@link #merged}, with their words
   */
  public Query query(List<Constraint> constraints) {
    Operation operation =
        kind == Operation.Kind.NONE
            ? Operation.NONE
            : new Operation(kind, other().root().name(), other().property());
    return new Query(constraints, first().root().name(), first().property(), operation);
  }

  /** Number of inferences: every variable, and every value. */
  public int hops() {
    int values = kind == Operation.Kind.NONE ? (first().property().isEmpty() ? 0 : 1) : 2;
    return merged().variables().size() + values;
  }
}
