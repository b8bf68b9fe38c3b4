package io.hopsmith.pipelines.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In this process; {@code FlinkClusterIT} has a cluster run it. */
class SessionJobTest {
  private static final BeamRun BEAM = new BeamRun(List.of("--targetParallelism=1"));

  @TempDir private Path temp;

  @BeforeEach
  void isOnUnix() {
    assumeThat(File.separator).as("the command is one for sh").isEqualTo("/");
  }

  @Test
  void runsTheCommandOnceWithItsArguments() {
    run("/bin/sh", "-c", "echo \"$1\" >> \"$0\"", temp.resolve("said").toString(), "two words");
    assertThat(temp.resolve("said")).hasContent("two words");
  }

  @Test
  void failsAsTheCommandDoesWithItsLastWords() {
    assertThatThrownBy(() -> run("/bin/sh", "-c", "echo the disk is full >&2; exit 3"))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("ended with exit code 3: the disk is full");
  }

  @Test
  void refusesToRunNothing() {
    assertThatThrownBy(() -> SessionJob.main(new String[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no command is given");
  }

  private static void run(String... command) {
    BEAM.run(SessionJob.pipeline(BEAM.options(), List.of(command)), result -> {});
  }
}
