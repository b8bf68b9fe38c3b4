package io.hopsmith.pipelines.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import io.hopsmith.pipelines.browse.ManyRows;
import io.hopsmith.pipelines.export.ExportException;
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
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long all exports, the card and the report of a dataset take in a process each with 2 GiB of
 * heap, again with {@value #SMALL_HEAP}, the same for any number of rows, and how much of the heap
 * is alive after the collections that are made each second in a third process. Run by {@code mvn
 * -Pbench}; the table goes to the terminal and to {@code target/benchmarks/publish.md}. Rows have
 * three rounds, three hops and two rollouts on their shipped question.
 */
class PublishBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "publish.md");
  private static final List<Integer> ROWS = List.of(25_000, 100_000, 400_000);
  private static final int ASKED_ROWS = 100_000;
  private static final int MOST_SECONDS_OF_PROCESSOR = 600;
  private static final String SMALL_HEAP = "-Xmx256m";

  /** What is alive of the most rows, over what is alive of the fewest: a sixteenth of them. */
  private static final double MOST_GROWTH = 1.5;

  @TempDir private Path folder;
  private final StringBuilder table = new StringBuilder();
  private final Map<Part, Double> aliveOfFewest = new EnumMap<>(Part.class);

  /** What is measured. */
  private enum Part {
    EXPORTS,
    CARD,
    REPORT
  }

  /** What a process took. */
  private record Taken(double seconds, double processor, double alive) {}

  @Test
  void exportsDescribesAndReportsAnyNumberOfRowsInTheSameHeap() throws Exception {
    table.append(
        "| rows | part | s | s of the processor | the same with %s | heap alive at most, MB |%n"
            .formatted(SMALL_HEAP));
    table.append("|---|---|---|---|---|---|\n");
    for (int rows : ROWS) {
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
    double processor = 0;
    for (Part part : Part.values()) {
      Taken fast = work(dataset, part, "-Xmx2g", false);
      Taken small = work(dataset, part, SMALL_HEAP, false);
      Taken watched = work(dataset, part, "-Xmx2g", true);
      table.append(
          String.format(
              Locale.ROOT,
              "| %,d | %s | %.1f | %.1f | %.1f | %.0f |%n",
              rows,
              part.name().toLowerCase(Locale.ROOT),
              fast.seconds(),
              fast.processor(),
              small.processor(),
              watched.alive()));
      processor += fast.processor();
      double fewest = aliveOfFewest.computeIfAbsent(part, first -> watched.alive());
      assertThat(watched.alive()).isLessThan(MOST_GROWTH * fewest);
    }
    assertThat(processor * ASKED_ROWS / rows).isLessThan(MOST_SECONDS_OF_PROCESSOR);
  }

  private static Taken work(Path dataset, Part part, String heap, boolean watched)
      throws IOException, InterruptedException {
    Folders.delete(dataset.resolve(Exports.FOLDER));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseG1GC",
                heap,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Work.class.getName(),
                dataset.toString(),
                part.name(),
                String.valueOf(watched))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String line = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
    assertThat(process.waitFor()).as("%s of %s with %s", part, dataset, heap).isZero();
    double[] taken = Stream.of(line.split(";")).mapToDouble(Double::parseDouble).toArray();
    return new Taken(taken[0], taken[1], taken[2]);
  }

  /** The measured process: writes seconds, seconds of the processor, megabytes. */
  static final class Work {
    private static final AtomicLong ALIVE = new AtomicLong();

    private Work() {}

    public static void main(String[] args) throws Exception {
      if (Boolean.parseBoolean(args[2])) {
        watch();
      }
      long began = System.nanoTime();
      work(Path.of(args[0]), Part.valueOf(args[1]));
      System.out.printf(
          Locale.ROOT,
          "%.2f;%.2f;%.1f%n",
          (System.nanoTime() - began) / 1e9,
          ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime()
              / 1e9,
          ALIVE.get() / 1048576.0);
    }

    private static void work(Path dataset, Part part) throws IOException, ExportException {
      switch (part) {
        case EXPORTS -> Exports.make(dataset, List.of("all"));
        case CARD -> card(dataset);
        case REPORT ->
            Report.write(dataset, new ReportHead("many", "0", "1", List.of(), List.of()));
      }
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

    /** Asks for a collection each second, and looks at what each has left. */
    private static void watch() {
      for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
        ((NotificationEmitter) collector)
            .addNotificationListener((told, nothing) -> look(told), null, null);
      }
      Thread collect =
          new Thread(
              () -> {
                while (true) {
                  System.gc();
                  LockSupport.parkNanos(1_000_000_000L);
                }
              },
              "collect");
      collect.setDaemon(true);
      collect.start();
    }

    private static void look(Notification told) {
      GarbageCollectionNotificationInfo collection =
          GarbageCollectionNotificationInfo.from((CompositeData) told.getUserData());
      if (collection.getGcCause().equals("System.gc()")) {
        long alive =
            collection.getGcInfo().getMemoryUsageAfterGc().entrySet().stream()
                .filter(pool -> pool.getKey().startsWith("G1"))
                .mapToLong(pool -> pool.getValue().getUsed())
                .sum();
        ALIVE.accumulateAndGet(alive, Math::max);
      }
    }
  }
}
