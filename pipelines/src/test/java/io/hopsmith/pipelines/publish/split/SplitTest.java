package io.hopsmith.pipelines.publish.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.publish.PublishSettings;
import io.hopsmith.pipelines.publish.PublishSettings.Selection;
import io.hopsmith.pipelines.rounds.Link;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Side;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.balance.Trait;
import io.hopsmith.validators.split.EvalShare;
import io.hopsmith.validators.split.RowGroups;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A split made in memory and one made step by step are the same. */
class SplitTest {
  private static final List<String> FLINK =
      List.of("--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=2");

  @TempDir Path temp;

  private EvalShare share = new EvalShare(0.2, 0.05, 0.4);

  @ParameterizedTest
  @CsvSource({"60, 1, 0", "60, 2, 100000", "400, 3, 0", "2000, 4, 0"})
  void stepByStepIsAsInMemory(int world, long seed, long inMemory) throws IOException {
    Selection selection = selection(List.of(), BalanceSettings.NONE);
    List<QaRow> rows = SyntheticRows.random(300, world, seed);
    SortedMap<String, String> expected = decide(rows, selection, List.of(), 1000, 0);
    assertThat(decide(rows, selection, List.of(), 0, inMemory)).isEqualTo(expected);
    assertThat(expected.values())
        .anyMatch(word -> word.startsWith("DUPLICATE_QUESTION"))
        .anyMatch(word -> word.startsWith("group"));
  }

  @Test
  void flinkDecidesAsTheDirectRunnerDoes() throws IOException {
    Selection selection = selection(List.of(), BalanceSettings.NONE);
    List<QaRow> rows = SyntheticRows.random(300, 300, 5);
    SortedMap<String, String> expected = decide(rows, selection, List.of(), 1000, 0);
    assertThat(decide(rows, selection, FLINK, 0, 0)).isEqualTo(expected);
    assertThat(expected.values()).anyMatch(word -> word.startsWith("BRIDGES_SPLIT"));
  }

  @Test
  void capsAndSharesToo() throws IOException {
    BalanceSettings balance =
        new BalanceSettings(
            Map.of(Trait.THEME, 25, Trait.SITE, 60, Trait.ANSWER, 2),
            Map.of(
                Trait.HOPS,
                new TreeMap<>(Map.of("2", 0.6, "3", 0.2)),
                Trait.DIFFICULTY,
                new TreeMap<>(Map.of("hard", 1.0))),
            0.3);
    Selection selection = selection(List.of(), balance);
    List<QaRow> rows = SyntheticRows.random(400, 500, 6);
    SortedMap<String, String> expected = decide(rows, selection, List.of(), 1000, 0);
    assertThat(decide(rows, selection, List.of(), 0, 0)).isEqualTo(expected);
    assertThat(expected.values())
        .anyMatch(word -> word.startsWith("BALANCE_CAP"))
        .anyMatch(word -> word.startsWith("BALANCE_SHARE"));
  }

  @Test
  void rowsOfEarlierDatasetsToo() throws IOException {
    Path first = dataset("v1", SyntheticRows.random(80, 40, 8));
    Path second = dataset("v2", SyntheticRows.random(80, 40, 9));
    Selection selection = selection(List.of(first, second), BalanceSettings.NONE);
    List<QaRow> rows = SyntheticRows.random(200, 40, 10);
    SortedMap<String, String> expected = decide(rows, selection, List.of(), 1000, 0);
    assertThat(decide(rows, selection, List.of(), 0, 0)).isEqualTo(expected);
    assertThat(expected.values())
        .anyMatch(word -> word.contains("asks the same question as row"))
        .anyMatch(word -> word.contains("in nearly the same words"));
  }

  @Test
  void rowsThatAreAddedToADatasetToo() throws IOException {
    List<QaRow> there = new ArrayList<>();
    for (QaRow row : SyntheticRows.random(80, 300, 11)) {
      there.add(row.published("group " + row.answer(), row.contamination()));
    }
    Path base = dataset("base", there);
    Selection selection =
        new Selection(
            List.of(), Optional.empty(), List.of(base), BalanceSettings.NONE, Optional.of(base));
    List<QaRow> rows = SyntheticRows.random(200, 300, 12);
    SortedMap<String, String> expected = decide(rows, selection, List.of(), 1000, 0);
    assertThat(decide(rows, selection, List.of(), 0, 0)).isEqualTo(expected);
    assertThat(decide(rows, selection, List.of(), 0, 100_000)).isEqualTo(expected);
    assertThat(expected.values())
        .anyMatch(word -> word.startsWith("group group answer"))
        .anyMatch(word -> word.startsWith("BRIDGES_SPLIT"));
  }

  @Test
  void answersOfTheRowsThatAreThereCountToo() throws IOException {
    List<QaRow> there = new ArrayList<>();
    for (int n = 0; n < 2; n++) {
      QaRow row = SyntheticRows.large(n, 0, 2, 2);
      there.add(row.published("there", row.contamination()));
    }
    Path base = dataset("base", there);
    List<QaRow> rows = new ArrayList<>();
    for (int n = 20; n < 200; n++) {
      rows.add(SyntheticRows.large(n, 0, 20, 200));
    }
    Selection selection =
        new Selection(
            List.of(), Optional.empty(), List.of(base), BalanceSettings.NONE, Optional.of(base));
    SortedMap<String, String> expected = decide(rows, selection, List.of(), 1000, 0);
    assertThat(decide(rows, selection, List.of(), 0, 0)).isEqualTo(expected);
    assertThat(expected.values().stream().filter(word -> word.startsWith("FREQUENT_ANSWER")))
        .as("of 18 of train one is refused, and one more makes three")
        .hasSize(16);
  }

  @Test
  void aChainOfRowsIsOneGroupAfterFewRounds() throws IOException {
    share = new EvalShare(0.5, 0.49, 0);
    List<QaRow> rows = new ArrayList<>();
    for (int n = 0; n < 700; n++) {
      rows.add(SyntheticRows.large(n, 600, 0, 700));
    }
    Selection selection = selection(List.of(), BalanceSettings.NONE);
    SortedMap<String, String> expected = decide(rows, selection, List.of(), 1000, 0);
    assertThat(decide(rows, selection, List.of(), 0, 0)).isEqualTo(expected);
    assertThat(
            expected.values().stream()
                .collect(Collectors.groupingBy(w -> w, Collectors.counting())))
        .containsValue(600L);
  }

  private Path dataset(String name, List<QaRow> rows) throws IOException {
    Path dataset = temp.resolve(name);
    Map<String, QaRow> byId = new TreeMap<>();
    rows.forEach(row -> byId.put(row.id(), row));
    for (Side side : Side.values()) {
      ParquetRecords.of(QaRow.class)
          .write(
              dataset.resolve("qa/" + side + "-00000-of-00001.parquet"),
              byId.values().stream().filter(row -> row.split() == side).toList());
    }
    return dataset;
  }

  private static Selection selection(List<Path> previous, BalanceSettings balance) {
    return new Selection(List.of(), Optional.empty(), previous, balance);
  }

  /** What became of every row, by its id: its group, or the last word on it. */
  private SortedMap<String, String> decide(
      List<QaRow> rows, Selection selection, List<String> beam, long inMemoryRows, long inMemory)
      throws IOException {
    Path file = temp.resolve("rows/qa-00000-of-00001.parquet");
    ParquetRecords.of(QaRow.class).write(file, rows);
    Path output = temp.resolve("run/.tmp-dataset");
    PublishSettings settings =
        new PublishSettings("many", "1", 2, share, selection, Optional.empty(), List.of());
    try (RunFolder run = RunFolder.open(temp.resolve("run"), new RunIdentity("r", "c", "1", 2))) {
      StageContext context =
          new StageContext(run, output, output, new BeamRun(beam), StageProgress.SILENT);
      SplitJob job =
          new SplitJob(
              context,
              output.resolve("split"),
              List.of(file),
              rows.size(),
              settings,
              new TreeMap<>(Map.of(rows.get(rows.size() - 1).id(), "seen")));
      return words(Split.decide(job, inMemoryRows, inMemory));
    }
  }

  private static SortedMap<String, String> words(Decisions decisions) throws IOException {
    Map<String, String> smallest = new TreeMap<>();
    ParquetRecords.of(Link.class)
        .readAll(decisions.links())
        .forEach(link -> smallest.put(link.id(), link.other()));
    SortedMap<String, String> words = new TreeMap<>();
    for (SplitRow row : ParquetRecords.of(SplitRow.class).readAll(decisions.left())) {
      String group =
          row.group().isEmpty()
              ? RowGroups.id(smallest.getOrDefault(row.id(), row.id()))
              : row.group();
      assertThat(words.put(row.id(), "group " + group)).isNull();
    }
    for (SplitRow row : ParquetRecords.of(SplitRow.class).readAll(decisions.gone())) {
      String word = row.dropped().orElseThrow().reason() + ": " + row.dropped().get().detail();
      assertThat(words.put(row.id(), word)).isNull();
    }
    return words;
  }
}
