package io.hopsmith.validators.hopnecessity;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Query;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A query without the clues that rest on one page. */
final class QueryWithout {
  private QueryWithout() {}

  /** Clues whose evidence is on the page go, and with them what hung on the answer only by them. */
  static Query page(Query query, String url) {
    List<Constraint> left =
        query.constraints().stream().filter(each -> !each.url().equals(url)).toList();
    Set<String> reached = new HashSet<>(Set.of(query.variable()));
    int before;
    do {
      before = reached.size();
      left.stream().filter(Constraint::isEdge).forEach(edge -> follow(edge, reached));
    } while (reached.size() > before);
    List<Constraint> joined =
        left.stream().filter(each -> reached.contains(each.subject())).toList();
    return new Query(joined, query.variable(), query.property());
  }

  private static void follow(Constraint edge, Set<String> reached) {
    if (reached.contains(edge.subject()) || reached.contains(edge.object())) {
      reached.add(edge.subject());
      reached.add(edge.object());
    }
  }
}
