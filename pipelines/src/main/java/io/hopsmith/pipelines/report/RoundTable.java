package io.hopsmith.pipelines.report;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.avro.RecordCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How hard questions were from round to round, by recipe and search solver, as in table 1 of
 * WebExplorer (arXiv 2509.06501): over all attempts that reached a solver, and over the published
 * rows from their first to their shipped question. Lines do not depend on the order of adding.
 */
public final class RoundTable {
  static final List<String> HEAD =
      List.of(
          "recipe",
          "solver",
          "round",
          "questions",
          "right",
          "calls",
          "T_hit",
          "seen at the first call");

  private final SortedMap<Key, Tally> attempts = new TreeMap<>(Key.ORDER);
  private final SortedMap<Key, Tally> published = new TreeMap<>(Key.ORDER);

  /** One line of a table; 0 for the initial question. */
  private record Key(String generator, String solver, int round) {
    static final int SHIPPED = Integer.MAX_VALUE;
    static final Comparator<Key> ORDER =
        Comparator.comparing(Key::generator)
            .thenComparing(Key::solver)
            .thenComparingInt(Key::round);

    String name() {
      return round == 0 ? "initial" : round == SHIPPED ? "shipped" : String.valueOf(round);
    }
  }

  /** Counts a published row, as an attempt and with what became of it. */
  public void add(QaRow row) {
    row.rounds().forEach(round -> tally(attempts, row.generator(), round.n(), round.trials()));
    tally(published, row.generator(), 0, row.rounds().get(0).trials());
    row.searchSolvers().stream()
        .map(
            solver ->
                new Round.Trial(solver.model(), solver.correct(), solver.calls(), solver.tHit()))
        .forEach(trial -> tally(published, row.generator(), Key.SHIPPED, List.of(trial)));
  }

  /** Counts an attempt that the gates refused; other rejections are passed over. */
  public void add(Rejection rejection) {
    if (rejection.hasRounds()) {
      Refused refused = RecordCodec.of(Refused.class).fromJson(rejection.payload());
      refused
          .rounds()
          .forEach(round -> tally(attempts, refused.generator(), round.n(), round.trials()));
    }
  }

  private static void tally(
      Map<Key, Tally> table, String generator, int round, List<Round.Trial> trials) {
    for (Round.Trial trial : trials) {
      table
          .computeIfAbsent(new Key(generator, trial.model(), round), key -> new Tally())
          .add(trial);
    }
  }

  /** Lines over all attempts: recipe, solver, round, questions, right, calls, T_hit, at once. */
  public List<String> ofAttempts() {
    return lines(attempts());
  }

  /** The same of the published rows, their initial and their shipped questions. */
  public List<String> ofPublished() {
    return lines(published());
  }

  /** {@link #ofAttempts} cell by cell, under {@link #HEAD}. */
  List<List<String>> attempts() {
    return cells(attempts);
  }

  /** {@link #ofPublished} cell by cell. */
  List<List<String>> published() {
    return cells(published);
  }

  private static List<String> lines(List<List<String>> cells) {
    return cells.stream().map(line -> "| " + String.join(" | ", line) + " |").toList();
  }

  private static List<List<String>> cells(SortedMap<Key, Tally> table) {
    return table.entrySet().stream().map(line -> cells(line.getKey(), line.getValue())).toList();
  }

  private static List<String> cells(Key key, Tally tally) {
    List<String> cells = new ArrayList<>(List.of(key.generator(), key.solver(), key.name()));
    cells.addAll(tally.cells());
    return cells;
  }

  private static final class Tally {
    private long questions;
    private long right;
    private long calls;
    private long seen;
    private long seenAt;
    private long atOnce;

    void add(Round.Trial trial) {
      questions++;
      right += trial.correct() ? 1 : 0;
      calls += trial.calls();
      seen += trial.tHit() > 0 ? 1 : 0;
      seenAt += trial.tHit();
      atOnce += trial.tHit() == 1 ? 1 : 0;
    }

    List<String> cells() {
      return List.of(
          String.valueOf(questions),
          String.format(Locale.ROOT, "%.0f %%", 100.0 * right / questions),
          oneDecimal((double) calls / questions),
          seen == 0 ? "-" : oneDecimal((double) seenAt / seen),
          oneDecimal(100.0 * atOnce / questions) + " %");
    }

    private static String oneDecimal(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
