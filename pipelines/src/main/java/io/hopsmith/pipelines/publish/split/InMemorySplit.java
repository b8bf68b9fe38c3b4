package io.hopsmith.pipelines.publish.split;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.validators.balance.Balance;
import io.hopsmith.validators.balance.BalanceRow;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.split.Dropped;
import io.hopsmith.validators.split.RowKeys;
import io.hopsmith.validators.split.RowSplit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Decides over rows in the memory of this process, about a kilobyte each. */
final class InMemorySplit {
  private static final int AT_A_TIME = 512;

  private final SplitJob job;

  InMemorySplit(SplitJob job) {
    this.job = job;
  }

  Decisions decide() throws IOException {
    SortedMap<String, SplitRow> rows = read();
    List<RowKeys> keys = rows.values().stream().map(SplitRow::keys).toList();
    RowSplit split =
        RowSplit.of(
            keys,
            refused(rows, keys),
            EarlierTables.base(job.settings().selection().base()),
            ids -> Balance.among(only(rows, ids), balance()),
            job.settings().share());
    List<SplitRow> left = new ArrayList<>();
    split.groups().forEach((id, group) -> left.add(rows.get(id).grouped(group)));
    List<SplitRow> gone =
        split.dropped().stream().map(drop -> rows.get(drop.id()).dropped(drop)).toList();
    return new Decisions(write("left", left), write("gone", gone), List.of());
  }

  private BalanceSettings balance() {
    return job.settings().selection().balance();
  }

  /** The first word on every row counts. */
  private List<Dropped> refused(SortedMap<String, SplitRow> rows, List<RowKeys> keys)
      throws IOException {
    Map<String, Dropped> refused = new TreeMap<>();
    rows.values().forEach(row -> row.dropped().ifPresent(drop -> refused.put(row.id(), drop)));
    EarlierTables earlier = new EarlierTables(job.settings().selection().previous());
    earlier.read().among(keys).forEach(drop -> refused.putIfAbsent(drop.id(), drop));
    return List.copyOf(refused.values());
  }

  private static List<BalanceRow> only(Map<String, SplitRow> rows, Set<String> ids) {
    return rows.values().stream()
        .filter(row -> ids.contains(row.id()))
        .map(SplitRow::balance)
        .toList();
  }

  /** Of rows with the same id the one with the smallest content. */
  private SortedMap<String, SplitRow> read() throws IOException {
    Map<String, SplitRow> smallest = new HashMap<>();
    try (Screen screen = job.screen().open()) {
      for (Path file : job.rows()) {
        List<QaRow> some = new ArrayList<>();
        ParquetRecords.of(QaRow.class)
            .read(
                file,
                row -> {
                  some.add(row);
                  if (some.size() == AT_A_TIME) {
                    look(screen, some, smallest);
                  }
                });
        look(screen, some, smallest);
      }
    }
    return new TreeMap<>(smallest);
  }

  private static void look(Screen screen, List<QaRow> some, Map<String, SplitRow> smallest) {
    some.parallelStream()
        .map(screen::look)
        .toList()
        .forEach(
            row ->
                smallest.merge(
                    row.id(), row, (a, b) -> a.content().compareTo(b.content()) <= 0 ? a : b));
    some.clear();
  }

  private List<Path> write(String name, List<SplitRow> rows) throws IOException {
    Path file = job.scratch().resolve(name + "-00000-of-00001.parquet");
    ParquetRecords.of(SplitRow.class).write(file, rows);
    return List.of(file);
  }
}
