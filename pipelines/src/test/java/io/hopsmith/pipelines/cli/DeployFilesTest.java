package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.hopsmith.pipelines.flink.SessionJob;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files that run a build every night, as far as they can be checked without what runs them. */
class DeployFilesTest {
  private static final Path FILES = Path.of("..", "samples", "deploy");
  private static final String INSTALLED = "/opt/hopsmith/samples/deploy/hopsmith-nightly";

  @TempDir private Path root;

  @BeforeEach
  void isOnUnix() {
    assumeThat(File.separator).as("the command is a script for sh").isEqualTo("/");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cronjob.yaml", "flink-deployment.yaml", "flink-session-job.yaml"})
  void resourcesHaveTheFieldsThatTheirKindsHave(String file) throws IOException {
    JsonNode resource = new YAMLMapper().readTree(FILES.resolve(file).toFile());
    assertThat(schema().validate(resource)).isEmpty();
    ((ObjectNode) resource.get("spec")).put("flinkVersoin", "v1_19");
    assertThat(schema().validate(resource)).as("an unknown field is found").isNotEmpty();
  }

  @Test
  void theCommandBuildsADatasetAndThenAddsToIt() throws Exception {
    List<String> first = nightly("build.yaml", folder().toString(), "--", "--runner=FlinkRunner");
    assertThat(first)
        .containsExactly(
            "build", "build.yaml", "--out", folder().toString(), "--", "--runner=FlinkRunner");
    Path manifest = folder().resolve(".old-dataset/manifest.json");
    Files.createDirectories(manifest.getParent());
    Files.writeString(manifest, "{}");
    assertThat(nightly("build.yaml", folder().toString()))
        .as("even where a replacement was interrupted")
        .containsExactly(
            "build", "build.yaml", "--out", folder().toString(), "--append", folder().toString());
  }

  @Test
  void theTimersCommandRunsAsItIsWritten() throws Exception {
    String line =
        lines("hopsmith.service")
            .filter(l -> l.startsWith("ExecStart="))
            .findFirst()
            .orElseThrow()
            .substring("ExecStart=".length());
    assertThat(shell(here(line))).containsExactly(expected());
  }

  @Test
  void cronsCommandRunsAsItIsWritten() throws Exception {
    String line =
        lines("hopsmith.cron").filter(l -> l.contains(INSTALLED)).findFirst().orElseThrow();
    String[] fields = line.split(" ", 7);
    assertThat(String.join(" ", List.of(fields).subList(0, 5))).matches("(\\S+ ){4}\\S+");
    assertThat(line).as("a percent sign ends cron's command").doesNotContain("%");
    assertThat(shell(here(fields[6]))).containsExactly(expected());
  }

  @Test
  void theCronJobsCommandRunsAsItIsWritten() throws Exception {
    JsonNode container =
        new YAMLMapper()
            .readTree(FILES.resolve("cronjob.yaml").toFile())
            .at("/spec/jobTemplate/spec/template/spec/containers/0");
    assertThat(container.at("/command/0").asText()).isEqualTo(INSTALLED);
    List<String> arguments = new ArrayList<>();
    container.get("args").forEach(argument -> arguments.add(argument.asText()));
    assertThat(nightly(arguments.toArray(String[]::new)))
        .startsWith("build", "/srv/hopsmith/build.yaml", "--out", "/srv/hopsmith/out", "--")
        .contains("--flinkMaster=hopsmith-rest:8081");
  }

  @Test
  void theSessionJobsCommandRunsAsItIsWritten() throws Exception {
    JsonNode job =
        new YAMLMapper().readTree(FILES.resolve("flink-session-job.yaml").toFile()).at("/spec/job");
    assertThat(job.get("entryClass").asText()).isEqualTo(SessionJob.class.getName());
    List<String> arguments = new ArrayList<>();
    job.get("args").forEach(argument -> arguments.add(argument.asText()));
    assertThat(arguments.remove(0)).isEqualTo(INSTALLED);
    assertThat(nightly(arguments.toArray(String[]::new)))
        .startsWith("build", "/srv/hopsmith/build.yaml", "--out", "/srv/hopsmith/out", "--")
        .contains("--flinkMaster=hopsmith-rest:8081");
  }

  @Test
  void systemdFindsNothingWrong() throws Exception {
    Path analyze = Path.of("/usr/bin/systemd-analyze");
    assumeThat(analyze).as("systemd-analyze is on this machine").isExecutable();
    Path unit = root.resolve("hopsmith.service");
    Path script = FILES.resolve("hopsmith-nightly").toRealPath();
    Files.writeString(
        unit,
        Files.readString(FILES.resolve("hopsmith.service"))
            .replace(INSTALLED, script.toString())
            .replace("User=hopsmith", "User=root"));
    Path timer = root.resolve("hopsmith.timer");
    Files.copy(FILES.resolve("hopsmith.timer"), timer);
    List<String> said =
        run(List.of(analyze.toString(), "verify", "--man=no", unit.toString(), timer.toString()));
    assertThat(said)
        .filteredOn(line -> line.contains(root.toString()) || line.contains("hopsmith."))
        .isEmpty();
    assertThat(run(List.of(analyze.toString(), "calendar", "*-*-* 02:30:00")))
        .anyMatch(line -> line.contains("Normalized form"));
    assertThat(lines("hopsmith.timer")).contains("OnCalendar=*-*-* 02:30:00");
  }

  private static Schema schema() throws IOException {
    try (InputStream in = DeployFilesTest.class.getResourceAsStream("deploy.schema.json")) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(new ObjectMapper().readTree(in));
    }
  }

  private static Stream<String> lines(String file) throws IOException {
    return Files.readAllLines(FILES.resolve(file)).stream();
  }

  private Path folder() {
    return root.resolve("out");
  }

  private String[] expected() {
    return new String[] {"build", root + "/build.yaml", "--out", root + "/out"};
  }

  /** A command line with the places of this test for those of an installation. */
  private String here(String command) throws IOException {
    return command
        .replace(INSTALLED, FILES.resolve("hopsmith-nightly").toRealPath().toString())
        .replace(">> /srv/hopsmith/nightly.log", "")
        .replace("/srv/hopsmith", root.toString())
        .replace("/etc/hopsmith", root.toString());
  }

  private List<String> nightly(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(FILES.resolve("hopsmith-nightly").toRealPath().toString());
    command.addAll(List.of(arguments));
    return run(command);
  }

  private List<String> shell(String line) throws Exception {
    return run(List.of("/bin/sh", "-c", line));
  }

  /** What is printed by a command whose hopsmith prints its arguments, one a line. */
  private List<String> run(List<String> command) throws Exception {
    Path echo = root.resolve("hopsmith");
    Files.writeString(echo, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(echo.toFile().setExecutable(true)).isTrue();
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("HOPSMITH", echo.toString());
    Process process = builder.start();
    List<String> lines = process.inputReader().lines().toList();
    process.waitFor();
    return lines;
  }
}
