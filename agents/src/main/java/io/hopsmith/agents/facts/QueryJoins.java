package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Query;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Solves queries by semi-joins over bit sets, to the letter or generously ({@link Conditions}).
 * Where edges close a cycle ({@link Query#crossings}), one of its variables is bound to each thing
 * that it can be, which leaves a tree.
 *
 * <p>What no page is about may be anything: read generously, whatever is said of a thing holds of
 * one that pages only name, as long as some relation leads to it. Of two elements that a chemist
 * found in one year the other may have no page.
 *
 * <p>Safe for several threads.
 */
final class QueryJoins {
  /** Things that a variable of a cycle is bound to at most, one after another. */
  private static final int MOST_BOUND = 400;

  /** Clues that a page about another thing can bear out. */
  private static final Set<Operator> RELATING = EnumSet.of(Operator.ENTITY, Operator.HINT);

  private static final BitSet NONE = new BitSet();

  private final int entities;
  private final Conditions conditions;
  private final BitSet pageless;

  /**
   * Over conditions.
   *
   * @param entities how many there are
   * @param pageless positions of those that no page is about
   */
  QueryJoins(int entities, Conditions conditions, BitSet pageless) {
    this.entities = entities;
    this.conditions = conditions;
    this.pageless = pageless;
  }

  /**
   * Positions of the entities that satisfy all that the query says of its variable.
   *
   * <p>Exact but where a cycle's most narrowed variable can still be more than {@value #MOST_BOUND}
   * things: then the edges that close cycles are not looked at, and more may be returned. Cost: a
   * pass over the rows of the query's properties for a tree, at most {@value #MOST_BOUND} for each
   * cycle.
   */
  BitSet solutions(Query query, double margin) {
    return solutions(new Joined(query, margin, Map.of()));
  }

  private BitSet solutions(Joined joined) {
    List<Constraint> open = joined.crossings();
    if (open.isEmpty()) {
      boolean possible =
          joined.bound().entrySet().stream()
              .allMatch(each -> satisfying(joined, each.getKey(), null).get(each.getValue()));
      return possible ? satisfying(joined, joined.query().variable(), null) : new BitSet();
    }
    Joined tree = joined.withoutCrossings();
    String one = open.get(0).subject();
    String other = open.get(0).object();
    BitSet ones = satisfying(tree, one, null);
    BitSet others = satisfying(tree, other, null);
    boolean first = ones.cardinality() <= others.cardinality();
    BitSet fewer = first ? ones : others;
    if (fewer.cardinality() > MOST_BOUND) {
      return satisfying(tree, joined.query().variable(), null);
    }
    BitSet result = new BitSet();
    fewer.stream().forEach(at -> result.or(solutions(joined.binding(first ? one : other, at))));
    return result;
  }

  /** What a variable can be by its own clues and by those beyond edges other than one. */
  private BitSet satisfying(Joined joined, String variable, Constraint cameBy) {
    BitSet result = joined.possible(variable, entities);
    BitSet related = new BitSet();
    for (Constraint constraint : joined.query().constraints()) {
      boolean subject = constraint.subject().equals(variable);
      boolean beyond = constraint.isEdge() && !constraint.equals(cameBy);
      if (!constraint.isEdge() && subject) {
        BitSet fitting = conditions.fitting(constraint, joined.margin());
        boolean relates = RELATING.contains(constraint.operator());
        keep(result, fitting, joined.margin() > 0 && !relates);
        related.or(relates ? fitting : NONE);
      } else if (beyond && (subject || constraint.object().equals(variable))) {
        BitSet fitting = across(joined, constraint, subject);
        result.and(fitting);
        related.or(fitting);
      }
      if (result.isEmpty()) {
        return result;
      }
    }
    return joined.margin() > 0 ? withoutUnrelated(result, related) : result;
  }

  /** Keeps what fits, and where nothing may be known of it, what no page is about. */
  private void keep(BitSet result, BitSet fitting, boolean orSilent) {
    if (orSilent) {
      BitSet either = (BitSet) fitting.clone();
      either.or(pageless);
      result.and(either);
    } else {
      result.and(fitting);
    }
  }

  /** Things that no page is about count only where some relation leads to them. */
  private BitSet withoutUnrelated(BitSet result, BitSet related) {
    BitSet unrelated = (BitSet) pageless.clone();
    unrelated.andNot(related);
    result.andNot(unrelated);
    return result;
  }

  /** What is joined to things that the variable at the other end of an edge can be. */
  private BitSet across(Joined joined, Constraint edge, boolean fromSubject) {
    String other = fromSubject ? edge.object() : edge.subject();
    BitSet known =
        joined.isBound(other) ? joined.possible(other, entities) : satisfying(joined, other, edge);
    return Conditions.joined(
        conditions.rows(edge.predicate(), joined.margin()), known, !fromSubject);
  }
}
