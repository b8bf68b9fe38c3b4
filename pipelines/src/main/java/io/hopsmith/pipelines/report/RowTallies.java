package io.hopsmith.pipelines.report;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is counted of rows. Themes and hosts, of which there may be any number, go to scratch files
 * where they are many; of the rest there are few.
 */
final class RowTallies implements AutoCloseable {
  private static final int CALLS = 5;

  final Tallies families = new Tallies();
  final Tallies generators = new Tallies();
  final Tallies hops = new Tallies();
  final Tallies sites = new Tallies();
  final Tallies difficulty = new Tallies();
  final Tallies answerTypes = new Tallies();
  final Tallies languages = new Tallies();
  final LabelCounts themes;
  final LabelCounts hosts;
  final Tallies passRates = new Tallies();
  final Tallies calls = new Tallies();
  final Tallies seenAt = new Tallies();
  private final Map<Side, Long> sides = new EnumMap<>(Side.class);
  private final SortedMap<String, Map<Side, Long>> balance = new TreeMap<>();

  private long compared;

  /**
   * No rows yet.
   *
   * @param scratch folder that is there
   */
  RowTallies(Path scratch) throws IOException {
    themes = new LabelCounts(scratch);
    hosts = new LabelCounts(scratch);
  }

  void add(QaRow row) {
    compared += row.contamination().nearest().isEmpty() ? 0 : 1;
    sides.merge(row.split(), 1L, Long::sum);
    balance(row.split(), row.difficulty());
    balance(row.split(), "%d hops".formatted(row.nHops()));
    families.add(row.family());
    generators.add(row.generator());
    hops.add(row.nHops(), 1);
    sites.add(row.nSites(), 1);
    difficulty.add(row.difficulty());
    answerTypes.add(row.answerType());
    languages.add(row.language());
    row.themes().forEach(themes::add);
    hosts(row).forEach(hosts::add);
    passRates.addShare(row.passRate());
    for (QaRow.SolverResult solver : row.searchSolvers()) {
      calls.add(solver.calls(), CALLS);
      if (solver.tHit() > 0) {
        seenAt.add(solver.tHit(), CALLS);
      } else {
        seenAt.add("never");
      }
    }
  }

  private void balance(Side side, String what) {
    balance.computeIfAbsent(what, w -> new EnumMap<>(Side.class)).merge(side, 1L, Long::sum);
  }

  /** Lines of what questions are like, and how many in train and eval are like that. */
  List<List<String>> balance() {
    return balance.entrySet().stream()
        .map(
            line ->
                List.of(
                    line.getKey(),
                    String.valueOf(line.getValue().getOrDefault(Side.TRAIN, 0L)),
                    String.valueOf(line.getValue().getOrDefault(Side.EVAL, 0L))))
        .toList();
  }

  /** Rows that were compared with benchmarks. */
  long compared() {
    return compared;
  }

  long rows(Side side) {
    return sides.getOrDefault(side, 0L);
  }

  long rows() {
    return rows(Side.TRAIN) + rows(Side.EVAL);
  }

  @Override
  public void close() throws IOException {
    themes.close();
    hosts.close();
  }

  /** Hosts that a row's evidence lies on, each once. */
  private static Set<String> hosts(QaRow row) {
    return Stream.concat(
            row.hops().stream().map(Hop::url), row.constraints().stream().map(Constraint::url))
        .filter(url -> !url.isEmpty())
        .map(RowTallies::host)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String host(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? url : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return url;
    }
  }
}
