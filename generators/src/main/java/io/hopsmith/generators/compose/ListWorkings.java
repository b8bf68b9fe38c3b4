package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.generators.question.Working;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Family;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Operation.Threshold;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Finds what can be worked out of values that all things of a list have, or those alone that lie
 * beyond a bound. Safe for several threads.
 */
final class ListWorkings {
  private static final int LEAST_FOR_SECOND = 4;

  /** Listed things, and those of them that are meant, where a bound parts them. */
  private static final int LEAST_PARTED = 3;

  private static final int LEAST_MEANT = 2;

  private final Clues clues;
  private final Drafting drafting;
  private final WorkedAnswers answers;

  ListWorkings(Clues clues, Drafting drafting, WorkedAnswers answers) {
    this.clues = clues;
    this.drafting = drafting;
    this.answers = answers;
  }

  /** What is looked up for things: the values of one property, in the things' order. */
  private record Column(String property, List<Value> values) {
    Column of(List<Integer> chosen) {
      return new Column(property, chosen.stream().map(values::get).toList());
    }
  }

  /**
   * Something that can be worked out, if this try finds it.
   *
   * @param list label of the list
   * @param members ids of all that it lists
   */
  Optional<Working> of(String list, List<String> members, Wanted wanted, Random random) {
    List<Column> columns = columns(members, wanted, random);
    boolean counts = wanted.allowsCount() && (!wanted.allowsAmounts() || random.nextInt(4) == 0);
    Optional<Working> count = counts ? counted(list, columns, random) : Optional.empty();
    return count.isPresent() || !wanted.allowsAmounts()
        ? count
        : amounts(list, members.size(), columns, wanted, random);
  }

  private static Optional<Working> amounts(
      String list, int members, List<Column> columns, Wanted wanted, Random random) {
    List<Column> exact =
        columns.stream()
            .filter(c -> Exact.is(c.values.get(0)) && wanted.allows(c.values.get(0)))
            .filter(c -> c.values.stream().allMatch(Exact::is))
            .toList();
    boolean parted = members >= LEAST_PARTED && random.nextBoolean();
    return exact.stream()
        .map(
            column ->
                parted
                    ? ofThose(list, column, columns, wanted, random)
                    : working(list, column, wanted, random))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** One column for each property that can be asked about and of which each thing has one value. */
  private List<Column> columns(List<String> members, Wanted wanted, Random random) {
    Optional<Variable> first = clues.variable(Variable.ROOT, members.get(0));
    List<Column> columns = new ArrayList<>();
    for (Fact fact : first.map(each -> drafting.askable(each, wanted, random)).orElse(List.of())) {
      values(members, fact.property())
          .filter(Worked::isPossible)
          .ifPresent(values -> columns.add(new Column(fact.property(), values)));
    }
    return columns;
  }

  private Optional<List<Value>> values(List<String> members, String property) {
    List<Value> values = new ArrayList<>();
    for (String member : members) {
      List<Fact> known =
          clues.ownFacts(member).stream().filter(f -> f.property().equals(property)).toList();
      if (known.stream().map(f -> FactBase.answerKey(f.value())).distinct().count() != 1) {
        return Optional.empty();
      }
      values.add(known.get(0).value());
    }
    return Optional.of(values);
  }

  /** How many lie beyond a bound. */
  private Optional<Working> counted(String list, List<Column> columns, Random random) {
    for (Column column : columns) {
      for (Threshold bound : Thresholds.between(column.property, column.values, random)) {
        if (answers.mayBeCount(meant(column, bound).size())) {
          return Optional.of(Working.count(list, bound));
        }
      }
    }
    return Optional.empty();
  }

  /** The same of those that lie beyond a bound, where it comes to something else than of all. */
  private static Optional<Working> ofThose(
      String list, Column column, List<Column> others, Wanted wanted, Random random) {
    for (Column deciding : others) {
      for (Threshold bound : Thresholds.between(deciding.property, deciding.values, random)) {
        List<Integer> meant = meant(deciding, bound);
        boolean other = !deciding.property.equals(column.property);
        Optional<Working> working =
            other && meant.size() >= LEAST_MEANT
                ? working(list, column.of(meant), wanted, random)
                    .filter(found -> isChanged(found, column, meant))
                : Optional.empty();
        if (working.isPresent()) {
          return working.map(found -> found.ofThose(bound));
        }
      }
    }
    return Optional.empty();
  }

  private static List<Integer> meant(Column deciding, Threshold bound) {
    return IntStream.range(0, deciding.values.size())
        .filter(i -> Worked.isBeyond(deciding.values.get(i), bound, 0).orElse(false))
        .boxed()
        .toList();
  }

  /** Whether another thing is first among those that are meant than among all. */
  private static boolean isChanged(Working working, Column column, List<Integer> meant) {
    if (working.kind() == Operation.Kind.TOTAL) {
      return true;
    }
    OptionalInt ofAll = Worked.ranked(working.kind(), working.rank(), column.values, 0);
    int ofThose =
        meant.get(
            Worked.ranked(working.kind(), working.rank(), column.of(meant).values, 0)
                .orElseThrow());
    return ofAll.isPresent() && ofAll.getAsInt() != ofThose;
  }

  private static Optional<Working> working(
      String list, Column column, Wanted wanted, Random random) {
    String unit = Exact.unit(column.values.get(0));
    boolean date = unit.equals(Constraint.DATE);
    boolean total =
        wanted.blueprint().isPresent()
            ? wanted.allowsTotal(true)
            : !wanted.avoided().contains(Family.TOTAL) && random.nextBoolean();
    if (total && !date && Exact.canBeAdded(column.property)) {
      return Optional.of(Working.ofList(Operation.Kind.TOTAL, list, column.property, 0, unit));
    }
    if (!wanted.allowsTotal(false)) {
      return Optional.empty();
    }
    boolean second = !date && column.values.size() >= LEAST_FOR_SECOND && random.nextInt(3) == 0;
    int rank = second ? 2 : 1;
    Operation.Kind kind = random.nextBoolean() ? Operation.Kind.GREATEST : Operation.Kind.LEAST;
    return Worked.ranked(kind, rank, column.values, 2 * Exact.LEAST_GAP).isPresent()
        ? Optional.of(Working.ofList(kind, list, column.property, rank, unit))
        : Optional.empty();
  }
}
