package io.hopsmith.pipelines.report;

import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Refused;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.avro.RecordCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often questions were answered without tools, from their evidence, and by searching, by recipe
 * and round, over all attempts. Numbers are what the gates measured; a gate that a question did not
 * reach measured nothing.
 */
final class AccuracyTable {
  static final List<String> HEAD =
      List.of("recipe", "round", "questions", "closed book", "gold evidence", "with search");

  private static final List<Verdict.Gate> GATES =
      List.of(Verdict.Gate.CLOSED_BOOK, Verdict.Gate.GOLD_EVIDENCE, Verdict.Gate.SEARCH_SOLVERS);

  private final SortedMap<Key, Tally> rounds =
      new TreeMap<>(Comparator.comparing(Key::generator).thenComparingInt(Key::round));

  private record Key(String generator, int round) {}

  void add(QaRow row) {
    row.rounds().forEach(round -> add(row.generator(), round));
  }

  /** Counts an attempt that gates refused; other rejections are passed over. */
  void add(Rejection rejection) {
    if (rejection.hasRounds()) {
      Refused refused = RecordCodec.of(Refused.class).fromJson(rejection.payload());
      refused.rounds().forEach(round -> add(refused.generator(), round));
    }
  }

  private void add(String generator, Round round) {
    Tally tally = rounds.computeIfAbsent(new Key(generator, round.n()), key -> new Tally());
    tally.questions++;
    round.verdicts().forEach(tally::add);
  }

  /** Its lines, as texts. */
  List<List<String>> lines() {
    List<List<String>> lines = new ArrayList<>();
    rounds.forEach(
        (key, tally) -> {
          List<String> line = new ArrayList<>();
          line.add(key.generator());
          line.add(key.round() == 0 ? "initial" : String.valueOf(key.round()));
          line.add(String.valueOf(tally.questions));
          GATES.forEach(gate -> line.add(tally.share(gate)));
          lines.add(line);
        });
    return lines;
  }

  private static final class Tally {
    private final Map<Verdict.Gate, Long> tries = new EnumMap<>(Verdict.Gate.class);
    private final Map<Verdict.Gate, Long> right = new EnumMap<>(Verdict.Gate.class);
    private long questions;

    void add(Verdict verdict) {
      tries.merge(verdict.gate(), (long) verdict.measure("n", 0), Long::sum);
      right.merge(verdict.gate(), (long) verdict.measure("k", 0), Long::sum);
    }

    String share(Verdict.Gate gate) {
      return Html.percent(right.getOrDefault(gate, 0L), tries.getOrDefault(gate, 0L));
    }
  }
}
