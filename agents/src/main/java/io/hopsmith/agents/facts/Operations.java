package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Operation.Operand;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Answers of queries with an {@link Operation}: what it makes of every combination of things that
 * fit, or of all things that each one lists. Where far more fit than a question can have, some of
 * them are enough to tell.
 */
final class Operations {
  /** What stands for an answer that the facts do not give: a value is missing, or two are equal. */
  private static final String OPEN = "?";

  /** Things that fit a variable of two, or of more, that are combined. */
  private static final int MOST_OF_TWO = 30;

  private static final int MOST_OF_MORE = 6;

  private final Function<String, List<Fact>> ofProperty;
  private final Listings listings;
  private final List<String> ids;
  private final Map<String, Map<String, List<Value>>> values = new ConcurrentHashMap<>();

  /**
   * Over facts by property.
   *
   * @param ids of the entities by position
   */
  Operations(Function<String, List<Fact>> ofProperty, Listings listings, List<String> ids) {
    this.ofProperty = ofProperty;
    this.listings = listings;
    this.ids = List.copyOf(ids);
  }

  /**
   * All different answers.
   *
   * @param solutions positions of the things that fit a query
   */
  Set<String> answers(Query query, double margin, BiFunction<Query, Double, BitSet> solutions) {
    List<String> variables = query.asked();
    int most = variables.size() > 2 ? MOST_OF_MORE : MOST_OF_TWO;
    List<List<String>> fitting = new ArrayList<>();
    for (Query thing : query.ofThings()) {
      BitSet positions = solutions.apply(thing, margin);
      fitting.add(positions.stream().limit(most).mapToObj(ids::get).toList());
    }
    Set<String> answers = new TreeSet<>();
    if (query.operation().isOverList()) {
      fitting.get(0).forEach(owner -> answers.add(ofList(query, owner, margin)));
    } else {
      combine(query, variables, fitting, new HashMap<>(), margin, answers);
    }
    return answers;
  }

  private String ofList(Query query, String owner, double margin) {
    Optional<List<String>> meant = meant(query.operation(), owner, margin);
    if (meant.isEmpty() || query.operation().kind() == Operation.Kind.COUNT) {
      return meant.map(things -> Integer.toString(things.size())).orElse(OPEN);
    }
    List<Value> of = new ArrayList<>();
    for (String thing : meant.get()) {
      Optional<Value> known = only(query.property(), thing);
      if (known.isEmpty()) {
        return OPEN;
      }
      of.add(known.get());
    }
    return of.isEmpty() || !Worked.isPossible(of)
        ? OPEN
        : made(query.operation(), meant.get(), of, margin).orElse(OPEN);
  }

  /** Which listed things are meant; empty where that is not clear of some. */
  private Optional<List<String>> meant(Operation operation, String owner, double margin) {
    List<String> meant = new ArrayList<>();
    for (Fact member : listings.of(owner, operation.list()).orElse(List.of())) {
      String thing = member.value().entity();
      Optional<Boolean> beyond =
          operation.only().isNone()
              ? Optional.of(true)
              : only(operation.only().property(), thing)
                  .flatMap(value -> Worked.isBeyond(value, operation.only(), margin));
      if (beyond.isEmpty()) {
        return Optional.empty();
      }
      if (beyond.get()) {
        meant.add(thing);
      }
    }
    return meant.isEmpty() ? Optional.empty() : Optional.of(meant);
  }

  /** The value of a property that has just one. */
  private Optional<Value> only(String property, String id) {
    List<Value> known = values(property, id);
    boolean one = known.stream().map(FactBase::answerKey).distinct().count() == 1;
    return one ? Optional.of(known.get(0)) : Optional.empty();
  }

  /** Binds one variable after another, no thing to two of them. */
  private void combine(
      Query query,
      List<String> variables,
      List<List<String>> fitting,
      Map<String, String> bound,
      double margin,
      Set<String> answers) {
    if (bound.size() == variables.size()) {
      List<Operand> operands = new ArrayList<>();
      operands.add(new Operand(query.variable(), query.property()));
      operands.addAll(query.operation().others());
      add(query.operation(), operands, bound, new ArrayList<>(), margin, answers);
      return;
    }
    String next = variables.get(bound.size());
    Set<String> taken = new HashSet<>(bound.values());
    for (String thing : fitting.get(bound.size())) {
      if (!taken.contains(thing)) {
        bound.put(next, thing);
        combine(query, variables, fitting, bound, margin, answers);
        bound.remove(next);
      }
    }
  }

  /** Takes one value of each operand after another. */
  private void add(
      Operation operation,
      List<Operand> operands,
      Map<String, String> bound,
      List<Value> taken,
      double margin,
      Set<String> answers) {
    if (taken.size() == operands.size()) {
      if (Worked.isPossible(taken)) {
        List<String> things = operands.stream().map(each -> bound.get(each.variable())).toList();
        made(operation, things, taken, margin).ifPresent(answers::add);
      }
      return;
    }
    Operand next = operands.get(taken.size());
    for (Value value : values(next.property(), bound.get(next.variable()))) {
      taken.add(value);
      add(operation, operands, bound, taken, margin, answers);
      taken.remove(taken.size() - 1);
    }
  }

  private static Optional<String> made(
      Operation operation, List<String> things, List<Value> of, double margin) {
    return switch (operation.kind()) {
      case DIFFERENCE -> Optional.of(Worked.difference(of.get(0), of.get(1)));
      case TOTAL -> Optional.of(Worked.total(of));
      case GREATEST, LEAST -> {
        OptionalInt meant = Worked.ranked(operation.kind(), operation.rank(), of, margin);
        yield meant.isPresent() ? Optional.of(things.get(meant.getAsInt())) : Optional.empty();
      }
      case COUNT -> Optional.of(Integer.toString(of.size()));
      case NONE -> throw new IllegalArgumentException("nothing to work out");
    };
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
