package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Query;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A query of which some variables are bound.
 *
 * @param query without what nothing joins to its variable
 * @param margin how generously it is read
 * @param bound position of the entity that a variable stands for; such a variable ends a walk over
 *     the edges, so that every cycle through it is cut
 */
record Joined(Query query, double margin, Map<String, Integer> bound) {
  Joined {
    bound = Map.copyOf(bound);
    query = query.with(reached(query));
  }

  private static List<Constraint> reached(Query query) {
    Set<String> reached = new HashSet<>(Set.of(query.variable()));
    boolean grew = true;
    while (grew) {
      grew = false;
      for (Constraint edge : query.constraints()) {
        if (edge.isEdge() && reached.contains(edge.subject()) != reached.contains(edge.object())) {
          reached.addAll(List.of(edge.subject(), edge.object()));
          grew = true;
        }
      }
    }
    return query.constraints().stream().filter(each -> reached.contains(each.subject())).toList();
  }

  /** Edges that close cycles which no bound variable cuts. */
  List<Constraint> crossings() {
    List<Constraint> uncut =
        query.constraints().stream()
            .filter(each -> !isBound(each.subject()) && !(each.isEdge() && isBound(each.object())))
            .toList();
    return query.with(uncut).crossings();
  }

  /** The same without the edges that close cycles. */
  Joined withoutCrossings() {
    Set<Constraint> gone = new HashSet<>(crossings());
    List<Constraint> left =
        query.constraints().stream().filter(each -> !gone.contains(each)).toList();
    return new Joined(query.with(left), margin, bound);
  }

  /** The same with one more variable bound. */
  Joined binding(String variable, int at) {
    Map<String, Integer> more = new HashMap<>(bound);
    more.put(variable, at);
    return new Joined(query, margin, more);
  }

  boolean isBound(String variable) {
    return bound.containsKey(variable);
  }

  /** Positions that a variable may have before its clues are looked at. */
  BitSet possible(String variable, int entities) {
    BitSet possible = new BitSet();
    if (isBound(variable)) {
      possible.set(bound.get(variable));
    } else {
      possible.set(0, entities);
    }
    return possible;
  }
}
