package io.hopsmith.validators.split;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * The final split of a run's rows.
 *
 * @param groups group id by row id, for the rows that stay
 * @param dropped the others, each once
 */
public record RowSplit(SortedMap<String, String> groups, List<Dropped> dropped) {
  public RowSplit {
    dropped = List.copyOf(dropped);
  }

  /** Chooses among rows that could all stay. */
  @FunctionalInterface
  public interface Choice {
    /** Leaves all. */
    Choice ALL = ids -> List.of();

    /** The rows to drop, each once, of those with these ids. */
    List<Dropped> dropped(Set<String> ids);
  }

  /**
   * Drops what was refused before, then what bridges to the other side of the base, then duplicates
   * and rows with an answer that too many have, those of the base among them, then rows that bridge
   * the sides, then what is not chosen, then the surplus of one side; groups what is left. Depends
   * on the set of rows, not on their order; about linear in rows and shared keys.
   *
   * @param refused rows that may not be published, whatever the others are
   * @param base rows that are there already
   */
  public static RowSplit of(
      List<RowKeys> rows, List<Dropped> refused, BaseRows base, Choice choice, EvalShare share) {
    List<Dropped> dropped = new ArrayList<>();
    List<RowKeys> left = rows.stream().sorted(Comparator.comparing(RowKeys::id)).toList();
    left = without(left, refused, dropped);
    left = without(left, base.bridging(left), dropped);
    left = without(left, Duplicates.among(left), dropped);
    left = without(left, FrequentAnswers.among(left, base), dropped);
    left = without(left, Bridges.among(left), dropped);
    Set<String> ids = left.stream().map(RowKeys::id).collect(Collectors.toSet());
    left = without(left, choice.dropped(ids), dropped);
    left = without(left, share.surplus(left), dropped);
    return new RowSplit(RowGroups.of(left, base), dropped);
  }

  /** The same where no row was refused before. */
  public static RowSplit of(List<RowKeys> rows, EvalShare share) {
    return of(rows, List.of(), new BaseRows(), Choice.ALL, share);
  }

  private static List<RowKeys> without(
      List<RowKeys> rows, List<Dropped> drop, List<Dropped> dropped) {
    dropped.addAll(drop);
    Set<String> ids = drop.stream().map(Dropped::id).collect(Collectors.toSet());
    return rows.stream().filter(row -> !ids.contains(row.id())).toList();
  }
}
