package io.hopsmith.pipelines.publish.split;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.publish.PublishSettings;
import io.hopsmith.pipelines.publish.PublishSettings.Selection;
import io.hopsmith.pipelines.publish.PublishStage;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.RunFolder;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.pipelines.run.Stage;
import io.hopsmith.pipelines.run.StageContext;
import io.hopsmith.pipelines.run.StageCounts;
import io.hopsmith.pipelines.run.StageProgress;
import io.hopsmith.pipelines.run.StageRunner;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.validators.balance.BalanceSettings;
import io.hopsmith.validators.balance.Trait;
import io.hopsmith.validators.split.EvalShare;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a row costs from verification to the published dataset, by the number of rows. Run by {@code
 * mvn -Pbench}; the table goes to the terminal and to {@code target/benchmarks/split.md}. A
 * twentieth of the rows are one group, each sharing a page with the next; a tenth have one answer;
 * no theme may have more than a twelfth. {@code -Dhopsmith.split.rows=1000000} asks for other
 * numbers, {@code -Dhopsmith.split.group=0.5} and {@code -Dhopsmith.split.answer=0.5} for other
 * shares of the rows in one group and with one answer, and {@code
 * -Dhopsmith.split.beam=OPTION,OPTION} for another runner than a Flink in this process.
 */
class SplitBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "split.md");
  private static final String ROWS = System.getProperty("hopsmith.split.rows", "1000,10000,100000");
  private static final double GROUP =
      Double.parseDouble(System.getProperty("hopsmith.split.group", "0.05"));
  private static final double ANSWER =
      Double.parseDouble(System.getProperty("hopsmith.split.answer", "0.1"));
  private static final List<String> BEAM =
      List.of(
          System.getProperty(
                  "hopsmith.split.beam",
                  "--runner=FlinkRunner,--flinkMaster=[local],--parallelism=2")
              .split(","));
  private static final int A_FILE = 25_000;

  @TempDir Path temp;

  /** A stage that has written rows to files of some thousands. */
  private record Written(Rejection.Stage name, String table, int count) implements Stage {
    @Override
    public List<Rejection.Stage> inputs() {
      return List.of();
    }

    @Override
    public StageCounts run(StageContext context) throws IOException {
      int files = Math.max(1, count / A_FILE);
      for (int i = 0; i < files; i++) {
        int from = (int) ((long) count * i / files);
        int to = (int) ((long) count * (i + 1) / files);
        Path file = context.output().resolve("%s-%05d-of-%05d.parquet".formatted(table, i, files));
        if (name == Rejection.Stage.VERIFY) {
          ParquetRecords.of(QaRow.class)
              .write(
                  file,
                  () ->
                      IntStream.range(from, to)
                          .mapToObj(
                              n ->
                                  SyntheticRows.large(
                                      n, (int) (GROUP * count), (int) (ANSWER * count), count))
                          .iterator());
        } else {
          ParquetRecords.of(Page.class).write(file, List.of());
        }
      }
      return StageCounts.of(name, count, count, Map.of());
    }
  }

  @Test
  void costsPerRow() throws IOException {
    StringBuilder table =
        new StringBuilder(
                "| rows | published | seconds | of the processor | ms of it a row | heap at most, MB |\n")
            .append("|---|---|---|---|---|---|\n");
    List<Double> costs = new ArrayList<>();
    for (int count : Arrays.stream(ROWS.split(",")).mapToInt(Integer::parseInt).toArray()) {
      resetPeaks();
      Path folder = Files.createDirectories(temp.resolve("" + count));
      prepare(folder, count);
      resetPeaks();
      long begun = System.nanoTime();
      long worked = processorNanos();
      StageCounts counts = run(folder, new PublishStage(settings(count)));
      double seconds = (System.nanoTime() - begun) / 1e9;
      double busy = (processorNanos() - worked) / 1e9;
      costs.add(busy / count);
      table.append(
          String.format(
              Locale.ROOT,
              "| %d | %d | %.1f | %.1f | %.2f | %d |%n",
              count,
              counts.out(),
              seconds,
              busy,
              busy / count * 1e3,
              peakMegabytes()));
      System.out.println(table + "\n" + counts);
    }
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
    assertThat(costs.get(costs.size() - 1)).isLessThanOrEqualTo(costs.get(0));
  }

  private static void prepare(Path folder, int count) {
    run(folder, new Written(Rejection.Stage.CRAWL, "pages", 0));
    run(folder, new Written(Rejection.Stage.INDEX, "other", 0));
    run(folder, new Written(Rejection.Stage.GENERATE, "other", 0));
    run(folder, new Written(Rejection.Stage.VERIFY, "qa", count));
  }

  private static PublishSettings settings(int count) {
    BalanceSettings caps =
        new BalanceSettings(Map.of(Trait.THEME, Math.max(1, count / 12)), Map.of(), 0.4);
    return new PublishSettings(
        "many",
        "1",
        Math.max(2, count / A_FILE),
        EvalShare.DEFAULT,
        new Selection(List.of(), Optional.empty(), List.of(), caps),
        Optional.empty(),
        List.of());
  }

  private static StageCounts run(Path folder, Stage stage) {
    try (RunFolder run = RunFolder.open(folder, new RunIdentity("run", "c0ffee", "1.0", 2))) {
      return new StageRunner(run, new BeamRun(BEAM), StageProgress.SILENT).rerun(stage).counts();
    }
  }

  private static long processorNanos() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void resetPeaks() {
    ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
  }

  private static long peakMegabytes() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .mapToLong(pool -> pool.getPeakUsage().getUsed())
            .sum()
        >> 20;
  }
}
