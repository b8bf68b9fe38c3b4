package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the guide to Flink, as they stand there, with the program as packaged. */
class FlinkGuideIT {
  @TempDir private Path root;

  @Test
  void buildsOnTheClusterThatTheGuideStarts() throws Exception {
    assumeThat(File.separator).as("the cluster is started by a script for bash").isEqualTo("/");
    Path repository = Path.of("..").toAbsolutePath().normalize();
    Guide.copySamples(root);
    for (String name : List.of("hopsmith", "pipelines", "pom.xml")) {
      Files.createSymbolicLink(root.resolve(name), repository.resolve(name));
    }
    Guide guide = Guide.named("flink");
    try {
      Packaged followed = guide.follow(root, List.of());
      assertThat(followed.exitCode()).as(followed.err()).isZero();
      assertThat(followed.out()).contains("TaskManagers: 2", "1 of ");
      assertThat(root.resolve("out/on-flink/dataset/manifest.json")).exists();
    } finally {
      Packaged.run(root.resolve("samples/flink/cluster.sh"), "stop");
    }
  }
}
