package io.hopsmith.pipelines.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.pipelines.run.RunFailure;
import io.hopsmith.schemas.Ids;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramJarsTest {
  @TempDir private Path folder;
  private Path started;

  @BeforeEach
  void writeJars() throws IOException {
    started = folder.resolve("hopsmith-pipelines-1.jar");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest
        .getMainAttributes()
        .put(
            Attributes.Name.CLASS_PATH,
            "lib/hopsmith-agents-1.jar lib/flink-core-1.19.3.jar lib/avro-1.jar lib/slf4j-simple-2.jar");
    try (OutputStream out = Files.newOutputStream(started)) {
      new JarOutputStream(out, manifest).close();
    }
    Files.createDirectories(folder.resolve("lib"));
    Files.writeString(folder.resolve("lib/hopsmith-agents-1.jar"), "agents");
    for (String library : List.of("flink-core-1.19.3", "avro-1", "slf4j-simple-2")) {
      Files.writeString(folder.resolve("lib/%s.jar".formatted(library)), library);
    }
  }

  @Test
  void workersGetTheProgramWithoutFlinkAndWithoutALog() throws IOException {
    assertThat(ProgramJars.of(started).forWorkers())
        .extracting(file -> folder.relativize(file).toString())
        .containsExactly("lib/avro-1.jar", "lib/hopsmith-agents-1.jar", "hopsmith-pipelines-1.jar");
  }

  @Test
  void theHashIsThatOfTheNamesAndTheProjectsBytes() throws IOException {
    String names =
        """
        avro-1.jar
        hopsmith-agents-1.jar
        hopsmith-pipelines-1.jar
        """;
    byte[] jar = Files.readAllBytes(started);
    byte[] text = (names + "agents").getBytes(StandardCharsets.UTF_8);
    byte[] all = new byte[text.length + jar.length];
    System.arraycopy(text, 0, all, 0, text.length);
    System.arraycopy(jar, 0, all, text.length, jar.length);
    assertThat(ProgramJars.of(started).hash()).isEqualTo(Ids.sha256(all));
  }

  @Test
  void anotherBuildIsAnotherProgram() throws IOException {
    String before = ProgramJars.of(started).hash();
    Files.writeString(folder.resolve("lib/hopsmith-agents-1.jar"), "changed");
    assertThat(ProgramJars.of(started).hash()).isNotEqualTo(before);
    assertThat(new ProgramJars(List.of(started)).hash()).isNotEqualTo(before);
  }

  @Test
  void aJarWithoutItsLibrariesIsRefusedBeforeWorkersMissThem() throws IOException {
    Files.delete(folder.resolve("lib/avro-1.jar"));
    assertThatThrownBy(() -> ProgramJars.of(started))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("1 of the jars that " + started + " needs are not there")
        .hasMessageContaining("lib/avro-1.jar");
  }
}
