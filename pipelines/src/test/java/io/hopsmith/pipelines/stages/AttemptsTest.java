package io.hopsmith.pipelines.stages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttemptsTest {
  @TempDir private Path folder;

  /** A worker that begins one piece of work and ends as it is told. */
  static final class Worker {
    private Worker() {}

    public static void main(String[] args) {
      boolean begun = Attempts.in(Path.of(args[0])).begin("poison").isPresent();
      if (args[1].equals("killed")) {
        Runtime.getRuntime().halt(begun ? 137 : 0);
      }
      System.exit(begun ? 143 : 0);
    }
  }

  @Test
  void workThatKillsItsWorkerIsSetAsideAfterThreeAttempts() throws Exception {
    for (int attempt = 0; attempt < Attempts.MOST; attempt++) {
      assertThat(worker("killed")).isEqualTo(137);
    }
    assertThat(worker("killed")).isZero();
    assertThat(Attempts.in(folder).begin("other")).isPresent();
  }

  @Test
  void aWorkerThatIsToldToEndCountsNothing() throws Exception {
    assertThat(worker("told")).isEqualTo(143);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void workThatEndsIsForgottenWithItsEarlierAttempts() throws Exception {
    assertThat(worker("killed")).isEqualTo(137);
    Attempts attempts = Attempts.in(folder);
    attempts.begin("poison").orElseThrow().died();
    attempts.begin("poison").orElseThrow().ended();
    assertThat(folder).isEmptyDirectory();
    attempts.begin("poison").orElseThrow().ended();
  }

  @Test
  void forgetsThoseThatWereKilledFromOutsideButNotThoseThatDied() throws Exception {
    Attempts attempts = Attempts.in(folder);
    for (int kill = 0; kill < Attempts.MOST; kill++) {
      assertThat(attempts.begin("innocent")).isPresent();
      attempts.begin("poison").orElseThrow().died();
    }
    assertThat(attempts.begin("innocent")).isEmpty();
    attempts.forgetKilled();
    assertThat(attempts.begin("innocent")).isPresent();
    assertThat(attempts.begin("poison")).isEmpty();
  }

  private int worker(String end) throws IOException, InterruptedException {
    return new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Worker.class.getName(),
                folder.toString(),
                end))
        .inheritIO()
        .start()
        .waitFor();
  }
}
