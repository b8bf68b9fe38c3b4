package io.hopsmith.generators.question;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * A question between two edits.
 *
 * @param variables root first; every variable but the root is reached by edges from it
 * @param constraints clues on them and edges between them: a tree, then those that cross it
 * @param property property of the root that is asked for; empty when the root itself is
 */
public record Draft(List<Variable> variables, List<Constraint> constraints, String property) {
  public Draft {
    variables = List.copyOf(variables);
    constraints = List.copyOf(constraints);
  }

  /** The formal meaning. */
  public Query query() {
    return new Query(constraints, root().name(), property);
  }

  /**
   * Whether who knows a property of the root knows nearly what is asked: the same one, or a plainer
   * or fuller name of it, as "area" is of "total area".
   */
  public boolean asksLike(String other) {
    return !property.isEmpty()
        && (other.equals(property)
            || other.endsWith(" " + property)
            || property.endsWith(" " + other));
  }

  public Variable root() {
    return variables.get(0);
  }

  public Variable variable(String name) {
    return variables.stream()
        .filter(variable -> variable.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no variable " + name));
  }

  /** Clues on one variable, edges and type left out. */
  public List<Constraint> clues(String variable) {
    return select(
        constraint ->
            !constraint.isEdge()
                && constraint.operator() != Constraint.Operator.TYPE
                && constraint.subject().equals(variable));
  }

  /** Clues on all variables, in the order of these. */
  public List<Constraint> allClues() {
    return variables.stream().flatMap(each -> clues(each.name()).stream()).toList();
  }

  /** Edges of the tree that leave a variable away from the root. */
  public List<Constraint> edgesBelow(String variable) {
    List<Constraint> crossings = crossings();
    return edges(variable).stream()
        .filter(edge -> order(other(edge, variable)) > order(variable))
        .filter(edge -> !crossings.contains(edge))
        .toList();
  }

  /** Edges beside those of the tree; each closes a ring of variables. */
  public List<Constraint> crossings() {
    return query().crossings();
  }

  /**
   * Edges by which a variable is resolved: those to variables resolved before it. A variable is
   * resolved after what hangs below it in the tree, one branch after another.
   */
  public List<Constraint> edgesTo(String variable) {
    List<Constraint> edges = new ArrayList<>(edgesBelow(variable));
    edges.addAll(crossingsTo(variable));
    return edges;
  }

  /** Edges beside those of the tree that lead to variables resolved before one. */
  public List<Constraint> crossingsTo(String variable) {
    List<Constraint> crossings = new ArrayList<>(crossings());
    crossings.retainAll(edges(variable));
    if (!crossings.isEmpty()) {
      List<String> resolved = resolved();
      List<String> before = resolved.subList(0, resolved.indexOf(variable));
      crossings.removeIf(edge -> !before.contains(other(edge, variable)));
    }
    return crossings;
  }

  /** Names of the variables in the order in which they are resolved, the root last. */
  public List<String> resolved() {
    List<String> resolved = new ArrayList<>();
    resolve(root().name(), resolved);
    return resolved;
  }

  private void resolve(String variable, List<String> resolved) {
    edgesBelow(variable).forEach(edge -> resolve(other(edge, variable), resolved));
    resolved.add(variable);
  }

  /** Edges that are part of a ring: without one its two ends are joined all the same. */
  public List<Constraint> ringEdges() {
    return crossings().isEmpty()
        ? List.of()
        : select(edge -> edge.isEdge() && without(edge).plus(edge).crossings().contains(edge));
  }

  /** Those of them that are a variable's. */
  public List<Constraint> ringEdges(String variable) {
    return ringEdges().stream().filter(edges(variable)::contains).toList();
  }

  private List<Constraint> edges(String variable) {
    return select(
        constraint ->
            constraint.isEdge()
                && (constraint.subject().equals(variable) || constraint.object().equals(variable)));
  }

  /**
   * What the inference that resolves a variable rests on: an edge to a variable resolved before it
   * where there is one, else its first clue.
   */
  public Constraint evidence(String variable) {
    List<Constraint> edges = edgesTo(variable);
    return edges.isEmpty() ? clues(variable).get(0) : edges.get(0);
  }

  /** The variable at the other end of an edge. */
  public static String other(Constraint edge, String variable) {
    return edge.subject().equals(variable) ? edge.object() : edge.subject();
  }

  private int order(String variable) {
    return variables.indexOf(variable(variable));
  }

  private List<Constraint> select(Predicate<Constraint> wanted) {
    return constraints.stream().filter(wanted).toList();
  }

  /** The same without one constraint. */
  public Draft without(Constraint removed) {
    return new Draft(variables, select(constraint -> !constraint.equals(removed)), property);
  }

  /** The same with one constraint in another's place. */
  public Draft replacing(Constraint old, Constraint replacement) {
    List<Constraint> changed =
        constraints.stream().map(c -> c.equals(old) ? replacement : c).toList();
    return new Draft(variables, changed, property);
  }

  /** The same with a further variable and what is known of it. */
  public Draft plus(Variable variable, List<Constraint> more) {
    List<Variable> extendedVariables = new ArrayList<>(variables);
    extendedVariables.add(variable);
    List<Constraint> extended = new ArrayList<>(constraints);
    extended.addAll(more);
    return new Draft(extendedVariables, extended, property);
  }

  /** The same with a further clue. */
  public Draft plus(Constraint clue) {
    List<Constraint> extended = new ArrayList<>(constraints);
    extended.add(clue);
    return new Draft(variables, extended, property);
  }

  /** The draft without the subtree that hangs on an edge below a variable. */
  public Draft withoutBranch(Constraint edge, String variable) {
    List<String> gone = new ArrayList<>(List.of(other(edge, variable)));
    for (int i = 0; i < gone.size(); i++) {
      String parent = gone.get(i);
      edgesBelow(parent).forEach(below -> gone.add(other(below, parent)));
    }
    return new Draft(
        variables.stream().filter(v -> !gone.contains(v.name())).toList(),
        select(c -> !gone.contains(c.subject()) && !(c.isEdge() && gone.contains(c.object()))),
        property);
  }

  /** All constraints on a variable and on what it is {@link #edgesTo resolved} by. */
  public List<Constraint> subtree(String variable) {
    List<String> names = new ArrayList<>(List.of(variable));
    for (int i = 0; i < names.size(); i++) {
      String from = names.get(i);
      edgesTo(from).stream()
          .map(edge -> other(edge, from))
          .filter(other -> !names.contains(other))
          .forEach(names::add);
    }
    return select(c -> names.contains(c.subject()) && (!c.isEdge() || names.contains(c.object())));
  }

  /** Variables between a variable and the root, which included; none for the root itself. */
  public List<Variable> above(String variable) {
    List<Variable> above = new ArrayList<>();
    String from = variable;
    while (order(from) > 0) {
      String below = from;
      from =
          edges(below).stream()
              .map(edge -> other(edge, below))
              .filter(other -> order(other) < order(below))
              .findFirst()
              .orElseThrow();
      above.add(variable(from));
    }
    return above;
  }

  /** The same with every variable's number greater by an offset. */
  public Draft renamed(int offset) {
    return new Draft(
        variables.stream().map(variable -> variable.named(name(variable.name(), offset))).toList(),
        constraints.stream()
            .map(
                c ->
                    c.of(
                        name(c.subject(), offset),
                        c.isEdge() ? name(c.object(), offset) : c.object()))
            .toList(),
        property);
  }

  private static String name(String variable, int offset) {
    return "?" + (Integer.parseInt(variable.substring(1)) + offset);
  }

  /** Name for the next variable. */
  public String nextName() {
    return "?" + variables.size();
  }
}
