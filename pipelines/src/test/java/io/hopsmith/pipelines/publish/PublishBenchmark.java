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
import java.lang.management.MemoryMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long all exports, the card and the report of a dataset take in a process with 2 GiB of heap,
 * and, in another one, how much of it is alive at collections made once in half a second. Run by
 * {@code mvn -Pbench}; the table goes to the terminal and to {@code target/benchmarks/publish.md}.
 * Rows have three rounds, three hops and two rollouts.
 */
class PublishBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "publish.md");
  private static final int ASKED_ROWS = 100_000;
  private static final int MOST_SECONDS_OF_PROCESSOR = 600;
  private static final int HEAP = 3;

  @TempDir private Path folder;
  private final StringBuilder table = new StringBuilder();

  @Test
  void exportsDescribesAndReportsAnyNumberOfRows() throws Exception {
    table.append("| rows | part | s | s of the processor | heap alive at most, MB |\n");
    table.append("|---|---|---|---|---|\n");
    for (int rows : List.of(25_000, 100_000, 400_000)) {
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
    List<String[]> times = work(dataset, "times");
    Folders.delete(dataset.resolve(Exports.FOLDER));
    List<String[]> heaps = work(dataset, "heap");
    for (int i = 0; i < times.size(); i++) {
      String[] part = times.get(i);
      String heap = heaps.get(i)[HEAP];
      table.append(
          "| %,d | %s | %s | %s | %s |%n".formatted(rows, part[0], part[1], part[2], heap));
    }
    double processor = times.stream().mapToDouble(part -> Double.parseDouble(part[2])).sum();
    assertThat(processor * ASKED_ROWS / rows).isLessThan(MOST_SECONDS_OF_PROCESSOR);
  }

  private static List<String[]> work(Path dataset, String measured)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Work.class.getName(),
                dataset.toString(),
                measured)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String lines = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).isZero();
    return lines.lines().map(line -> line.split(";")).toList();
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
      if (args[1].equals("heap")) {
        Thread watch = new Thread(Work::watch, "watch");
        watch.setDaemon(true);
        watch.start();
      }
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

    /** What is in use right after a collection. */
    private static void watch() {
      MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
      while (true) {
        memory.gc();
        most = Math.max(most, memory.getHeapMemoryUsage().getUsed());
        try {
          Thread.sleep(500);
        } catch (InterruptedException e) {
          return;
        }
      }
    }
  }
}
