package io.hopsmith.generators.question;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Query;
import java.util.ArrayList;
import java.util.List;

/**
 * What a question asks: one draft, or something worked out from several values. The values are
 * asked properties of several drafts, two properties of things of one draft, or a property of all
 * things that a draft's root lists.
 *
 * @param parts one draft or more
 * @param working what is worked out
 */
public record Plan(List<Draft> parts, Working working) {
  public Plan {
    parts = List.copyOf(parts);
    boolean alone = working.isNone() || working.isOverList() || !working.variable().isEmpty();
    if (alone != (parts.size() == 1)) {
      throw new IllegalArgumentException(working + " of " + parts.size() + " drafts");
    }
  }

  /** A question whose answer stands on a page. */
  public static Plan of(Draft draft) {
    return new Plan(List.of(draft), Working.NONE);
  }

  /** The same with another draft in the place of one of its parts. */
  public Plan with(int part, Draft draft) {
    List<Draft> changed = new ArrayList<>(parts);
    changed.set(part, draft);
    return new Plan(changed, working);
  }

  /** The draft whose property is the first value, or which is asked by itself. */
  public Draft first() {
    return parts.get(0);
  }

  /**
   * Everything whose value is asked for, in order, with the names that it has in {@link #merged}.
   */
  public List<Asked> asked() {
    List<Asked> asked = new ArrayList<>();
    int variables = 0;
    for (Draft part : parts) {
      if (!part.property().isEmpty()) {
        asked.add(new Asked(part.renamed(variables).root(), part.property()));
      }
      variables += part.variables().size();
    }
    if (!working.variable().isEmpty()) {
      asked.add(new Asked(first().variable(working.variable()), working.property()));
    }
    return asked;
  }

  /** All variables and constraints in one; the first draft's root is its root. */
  public Draft merged() {
    if (parts.size() == 1) {
      return first();
    }
    List<Variable> variables = new ArrayList<>();
    List<Constraint> constraints = new ArrayList<>();
    for (Draft part : parts) {
      Draft renamed = part.renamed(variables.size());
      variables.addAll(renamed.variables());
      constraints.addAll(renamed.constraints());
    }
    return new Draft(variables, constraints, first().property());
  }

  /** Roots of the parts, with the names that they have in {@link #merged}. */
  public List<Variable> roots() {
    List<Variable> roots = new ArrayList<>();
    int variables = 0;
    for (Draft part : parts) {
      roots.add(part.renamed(variables).root());
      variables += part.variables().size();
    }
    return roots;
  }

  /** The formal meaning. */
  public Query query() {
    return query(merged().constraints());
  }

  /**
   * The formal meaning.
   *
   * @param constraints those of {@link #merged}, with their words
   */
  public Query query(List<Constraint> constraints) {
    String root = first().root().name();
    if (working.isNone()) {
      return new Query(constraints, root, first().property());
    }
    List<Operation.Operand> others =
        asked().stream()
            .skip(1)
            .map(each -> new Operation.Operand(each.thing().name(), each.property()))
            .toList();
    Operation operation =
        new Operation(
            working.kind(), others, working.list(), working.only(), working.rank(), working.unit());
    String property = working.isOverList() ? working.property() : first().property();
    return new Query(constraints, root, property, operation);
  }

  /**
   * Number of inferences: every variable, and every value; a list counts as one, and so does each
   * property that is looked up for all that it lists.
   */
  public int hops() {
    return merged().variables().size()
        + (working.isOverList() ? 1 + working.lookedUp().size() : asked().size());
  }
}
