package io.hopsmith.pipelines.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.hopsmith.pipelines.browse.ManyRows;
import io.hopsmith.pipelines.export.ExportSummary;
import io.hopsmith.pipelines.export.Exports;
import io.hopsmith.pipelines.publish.PublishSettings.Selection;
import io.hopsmith.pipelines.report.Report;
import io.hopsmith.pipelines.report.ReportHead;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.pipelines.run.RunIdentity;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.validators.split.EvalShare;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long all exports, the card and the report of a dataset take in a process with 2 GiB of heap,
 * and how much of it lives on. Run by {@code mvn -Pbench}; the table goes to the terminal and to
 * {@code target/benchmarks/publish.md}. Rows have three rounds, three hops and two rollouts.
 */
class PublishBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "publish.md");
  private static final int MOST_SECONDS_OF_PROCESSOR = 600;

  @TempDir private Path folder;
  private final StringBuilder table = new StringBuilder();

  @Test
  void exportsDescribesAndReportsAHundredThousandRows() throws Exception {
    table.append("| rows | part | s | s of the processor | heap after collections, MB |\n");
    table.append("|---|---|---|---|---|\n");
    for (int rows : List.of(25_000, 100_000)) {
      Path dataset = folder.resolve("rows-" + rows);
      ManyRows.write(dataset, rows, 4, true);
      measure(dataset, rows);
      Folders.delete(dataset);
    }
    System.out.println(table);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
  }

  private void measure(Path dataset, int rows) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Work.class.getName(),
                dataset.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String measured = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    double processor = 0;
    for (String line : measured.lines().toList()) {
      String[] parts = line.split(";");
      processor += Double.parseDouble(parts[2]);
      table.append("| %,d | %s |%n".formatted(rows, String.join(" | ", parts)));
    }
    assertThat(processor).isLessThan(MOST_SECONDS_OF_PROCESSOR);
  }

  /** The measured process: writes lines of part, seconds, seconds of the processor, megabytes. */
  static final class Work {
    private static volatile long most;

    private Work() {}

    private interface Part {
      void run() throws Exception;
    }

    public static void main(String[] args) throws Exception {
      Path dataset = Path.of(args[0]);
      Thread watch = new Thread(Work::watch, "watch");
      watch.setDaemon(true);
      watch.start();
      time("exports, all 14", () -> Exports.make(dataset, List.of("all")));
      time("card", () -> card(dataset));
      time(
          "report",
          () -> Report.write(dataset, new ReportHead("many", "0", "1", List.of(), List.of())));
    }

    private static void card(Path dataset) throws IOException {
      PublishSettings settings =
          new PublishSettings(
              "many", "1", 4, EvalShare.DEFAULT, Selection.ALL, Optional.empty(), List.of());
      RunIdentity run = new RunIdentity("many", "0", "1", QaRow.SCHEMA_VERSION);
      List<ExportSummary> exports = List.of();
      new DatasetCard(
              settings,
              run,
              DatasetFacts.read(dataset, row -> {}),
              List.of(),
              List.of(),
              exports,
              List.of())
          .writeTo(dataset);
    }

    private static void time(String name, Part part) throws Exception {
      most = 0;
      long began = System.nanoTime();
      long processor = processorNanos();
      part.run();
      System.out.printf(
          Locale.ROOT,
          "%s;%.1f;%.1f;%d%n",
          name,
          (System.nanoTime() - began) / 1e9,
          (processorNanos() - processor) / 1e9,
          most >> 20);
    }

    private static long processorNanos() {
      return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
          .getProcessCpuTime();
    }

    /** What was left of the old generation after its collections; looks ten times a second. */
    private static void watch() {
      while (true) {
        long left = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
          MemoryUsage after = pool.getCollectionUsage();
          left += after == null ? 0 : after.getUsed();
        }
        most = Math.max(most, left);
        try {
          Thread.sleep(100);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }
}
