package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.io.ParquetRecords;
import io.hopsmith.pipelines.run.Folders;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Usage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many calls a run pays for twice that is killed ten times, each at a random moment in its
 * first third, with a model over HTTP in two parts: what is done by then is done, so the moments
 * move on through the run. Run by {@code mvn -Pbench}; the table goes to the terminal and to {@code
 * target/benchmarks/killed.md}.
 */
class KilledRunsBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "killed.md");
  private static final String ROLLOUTS = "trajectories";
  private static final int KILLS = 10;
  private static final double MOST_CALLS = 1.02;
  private static final long SEED = 11;

  @TempDir private Path temp;

  @Test
  void paysForNothingTwice() throws Exception {
    Path whole = temp.resolve("whole");
    long begin = System.nanoTime();
    int unbroken;
    try (AbleModel model = AbleModel.start(whole)) {
      Process run = begin(whole, model.url());
      assertThat(run.waitFor()).isZero();
      unbroken = model.requests();
    }
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
    Path broken = temp.resolve("broken");
    int calls;
    List<Long> moments = new ArrayList<>();
    try (AbleModel model = AbleModel.start(broken)) {
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        Process run = begin(broken, model.url());
        long moment = (long) (millis * (0.08 + 0.27 * random.nextDouble()));
        assertThat(run.waitFor(moment, TimeUnit.MILLISECONDS)).as("ended before a kill").isFalse();
        run.destroyForcibly().waitFor();
        moments.add(moment);
      }
      assertThat(begin(broken, model.url()).waitFor()).isZero();
      calls = model.requests();
    }
    report(unbroken, calls, moments);
    Map<String, String> rows = Packaged.dataset(whole);
    rows.keySet().removeIf(file -> !file.endsWith(".parquet") || file.startsWith(ROLLOUTS + "/"));
    assertThat(Packaged.dataset(broken)).containsAllEntriesOf(rows);
    assertThat(rollouts(broken)).isEqualTo(rollouts(whole));
    assertThat(calls).isLessThanOrEqualTo((int) (unbroken * MOST_CALLS));
  }

  /**
   * Rollouts without the time that replies took, which each of the runs has measured for itself.
   */
  private static List<Trajectory> rollouts(Path run) throws IOException {
    List<Trajectory> rollouts = new ArrayList<>();
    for (Path file : Folders.files(run.resolve("dataset").resolve(ROLLOUTS))) {
      ParquetRecords.of(Trajectory.class).read(file, each -> rollouts.add(timeless(each)));
    }
    return rollouts;
  }

  private static Trajectory timeless(Trajectory of) {
    Usage usage = of.usage();
    return new Trajectory(
        of.id(),
        of.questionId(),
        of.role(),
        of.model(),
        of.question(),
        of.answer(),
        of.correct(),
        of.steps(),
        of.answerSeenAt(),
        of.closing(),
        new Usage(
            usage.modelCalls(), usage.inputTokens(), usage.outputTokens(), usage.costUsd(), 0));
  }

  private Process begin(Path out, String url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "io.hopsmith.pipelines.cli.Hopsmith",
            "build",
            Ran.ATLAS.resolve("build.yaml").toString(),
            "--out",
            out.toString(),
            "--set",
            "models.remote.base_url=" + url,
            "--set",
            "models.remote.model=knowing",
            "--set",
            "roles.closed_book=remote",
            "--set",
            "roles.search_solver_b=remote",
            "--set",
            "generate.target_rows=36",
            "--set",
            "generate.attempts_per_seed=2")
        .redirectOutput(temp.resolve("out.txt").toFile())
        .redirectError(temp.resolve("err.txt").toFile())
        .start();
  }

  private static void report(int unbroken, int calls, List<Long> moments) throws IOException {
    String table =
        String.format(
            Locale.ROOT,
            "| run | calls | of one pass |%n|---|---|---|%n| unbroken | %,d | 1.000 |%n| killed %d"
                + " times, after %s ms | %,d | %.3f |%n",
            unbroken,
            moments.size(),
            moments,
            calls,
            (double) calls / unbroken);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
    System.out.println(table);
  }
}
