package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Query;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Answers queries by what fits their variables. Safe for several threads. */
final class QueryAnswers implements QuerySolver {
  private final List<String> entities;
  private final Map<String, Integer> position = new HashMap<>();
  private final Function<String, List<Fact>> facts;
  private final QueryJoins joins;
  private final Operations operations;
  private final Map<String, Map<Integer, Set<String>>> values = new ConcurrentHashMap<>();

  /**
   * Answers over a corpus.
   *
   * @param entities ids in the order in which the joins know them
   * @param facts usable facts of a property
   * @param joins what fits a variable
   * @param operations what is worked out of that
   */
  QueryAnswers(
      List<String> entities,
      Function<String, List<Fact>> facts,
      QueryJoins joins,
      Operations operations) {
    this.entities = entities;
    this.facts = facts;
    this.joins = joins;
    this.operations = operations;
    for (int i = 0; i < entities.size(); i++) {
      position.put(entities.get(i), i);
    }
  }

  @Override
  public Set<String> answers(Query query, double margin) {
    if (query.operation().kind() != Operation.Kind.NONE) {
      return operations.answers(query, margin, joins::solutions);
    }
    BitSet solutions = joins.solutions(query, margin);
    Set<String> answers = new TreeSet<>();
    for (int i = solutions.nextSetBit(0); i >= 0; i = solutions.nextSetBit(i + 1)) {
      if (query.property().isEmpty()) {
        answers.add(entities.get(i));
      } else {
        answers.addAll(values(query.property()).getOrDefault(i, Set.of()));
      }
    }
    return answers;
  }

  /** Answer keys of a property's values by the position of their subject. */
  private Map<Integer, Set<String>> values(String property) {
    return values.computeIfAbsent(
        property,
        asked ->
            facts.apply(asked).stream()
                .collect(
                    Collectors.groupingBy(
                        fact -> position.get(fact.subject()),
                        Collectors.mapping(
                            fact -> FactBase.answerKey(fact.value()),
                            Collectors.toUnmodifiableSet()))));
  }
}
