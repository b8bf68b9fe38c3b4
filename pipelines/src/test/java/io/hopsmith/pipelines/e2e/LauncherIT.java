package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.hopsmith.pipelines.browse.ManyRows;
import io.hopsmith.schemas.Ids;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher over the program as packaged: the archive of classes that short commands share. */
class LauncherIT {
  private static final Path LAUNCHER = Path.of("..", "hopsmith").toAbsolutePath().normalize();

  @TempDir private Path dataset;

  @Test
  void showAndExplainLeaveAnArchiveOfClassesAndSayTheSameWithIt() throws Exception {
    assumeThat(File.separator).as("the launcher is a script for bash").isEqualTo("/");
    ManyRows.write(dataset, 50, 1, true);
    for (Path archive : archives()) {
      Files.delete(archive);
    }
    String id = Ids.of("many", "7");
    Packaged refused = Packaged.run(LAUNCHER, "explain", dataset.toString(), "nobody");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(archives()).as("of a command that failed").isEmpty();

    Packaged first = Packaged.run(LAUNCHER, "explain", dataset.toString(), id);
    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(archives()).hasSize(1).allMatch(archive -> archive.toFile().length() > 1_000_000);

    Packaged second = Packaged.run(LAUNCHER, "explain", dataset.toString(), id);
    assertThat(second.exitCode()).isZero();
    assertThat(second.out()).isEqualTo(first.out()).contains(id);
    assertThat(second.err()).isEqualTo(first.err());
    Packaged shown = Packaged.run(LAUNCHER, "show", dataset.toString(), "--n", "1", "--json");
    assertThat(shown.out()).startsWith("{\"id\":");
  }

  private static List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      return files.filter(file -> file.toString().endsWith(".jsa")).sorted().toList();
    }
  }
}
