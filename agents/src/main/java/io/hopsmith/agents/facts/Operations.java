package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers of queries with an {@link Operation}: what it makes of every pair of things that fit.
 * Where far more pairs fit than a question can have, some of them are enough to tell.
 */
final class Operations {
  /** Things on either side that are paired. */
  private static final int MOST_PAIRED = 30;

  private final Function<String, List<Fact>> ofProperty;
  private final List<String> ids;
  private final Map<String, Map<String, List<Value>>> values = new ConcurrentHashMap<>();

  /**
   * Over facts by property.
   *
   * @param ids of the entities by position
   */
  Operations(Function<String, List<Fact>> ofProperty, List<String> ids) {
    this.ofProperty = ofProperty;
    this.ids = List.copyOf(ids);
  }

  /**
   * All different answers.
   *
   * @param solutions positions of the things that fit a query
   */
  Set<String> answers(Query query, double margin, BiFunction<Query, Double, BitSet> solutions) {
    List<Query> things = query.ofThings();
    List<String> first = first(solutions.apply(things.get(0), margin));
    boolean one = things.size() == 1;
    List<String> second = one ? first : first(solutions.apply(things.get(1), margin));
    Set<String> answers = new TreeSet<>();
    for (String a : first) {
      for (String b : one ? List.of(a) : second) {
        if (one || !a.equals(b)) {
          add(query, a, b, answers);
        }
      }
    }
    return answers;
  }

  private List<String> first(BitSet positions) {
    return positions.stream().limit(MOST_PAIRED).mapToObj(ids::get).toList();
  }

  private void add(Query query, String first, String second, Set<String> answers) {
    for (Value one : values(query.property(), first)) {
      for (Value other : values(query.operation().property(), second)) {
        if (Worked.isPossible(one, other)) {
          if (query.operation().compares()) {
            Worked.isFirst(query.operation().kind(), one, other)
                .ifPresent(isFirst -> answers.add(isFirst ? first : second));
          } else {
            answers.add(Worked.difference(one, other));
          }
        }
      }
    }
  }

  private List<Value> values(String property, String id) {
    return values
        .computeIfAbsent(
            property,
            asked ->
                ofProperty.apply(asked).stream()
                    .collect(
                        Collectors.groupingBy(
                            Fact::subject,
                            Collectors.mapping(Fact::value, Collectors.toUnmodifiableList()))))
        .getOrDefault(id, List.of());
  }
}
