package io.hopsmith.validators.hopnecessity;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A query without what is said of one of its things. */
final class QueryWithout {
  private QueryWithout() {}

  /** What is left without each variable but those asked for, by variable. */
  static Map<String, Query> eachThing(Query query) {
    Set<String> variables = new TreeSet<>();
    query.constraints().stream()
        .filter(Constraint::isEdge)
        .forEach(edge -> variables.addAll(List.of(edge.subject(), edge.object())));
    variables.removeAll(query.asked());
    Map<String, Query> left = new TreeMap<>();
    variables.forEach(variable -> left.put(variable, thing(query, variable)));
    return left;
  }

  /** Clues on the variable go, and with them what hung on the answer only by it. */
  static Query thing(Query query, String variable) {
    List<Constraint> left =
        query.constraints().stream()
            .filter(each -> !each.subject().equals(variable))
            .filter(each -> !(each.isEdge() && each.object().equals(variable)))
            .toList();
    Set<String> reached = new HashSet<>(query.asked());
    int before;
    do {
      before = reached.size();
      left.stream().filter(Constraint::isEdge).forEach(edge -> follow(edge, reached));
    } while (reached.size() > before);
    List<Constraint> joined =
        left.stream().filter(each -> reached.contains(each.subject())).toList();
    return query.with(joined);
  }

  private static void follow(Constraint edge, Set<String> reached) {
    if (reached.contains(edge.subject()) || reached.contains(edge.object())) {
      reached.add(edge.subject());
      reached.add(edge.object());
    }
  }
}
