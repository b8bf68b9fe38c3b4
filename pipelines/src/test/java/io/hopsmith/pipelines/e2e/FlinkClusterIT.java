package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.pipelines.flink.SessionJob;
import io.hopsmith.pipelines.run.Folders;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The sample built by the packaged program on a cluster of three processes, undisturbed and with
 * workers killed: always the bytes of the DirectRunner.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FlinkClusterIT {
  @TempDir private static Path temp;
  private static TestCluster cluster;
  private static Map<String, String> expected;

  @BeforeAll
  static void startTheClusterAndBuildWithoutIt() throws Exception {
    assumeThat(File.separator).as("the cluster is started by a script for bash").isEqualTo("/");
    cluster = TestCluster.start(temp.resolve("cluster"));
    Packaged direct = Packaged.beginAtlas(temp.resolve("direct"), List.of()).end();
    assertThat(direct.exitCode()).as(direct.err()).isZero();
    expected = Packaged.dataset(temp.resolve("direct"));
    assertThat(expected).containsKeys("manifest.json", "report.html");
  }

  @AfterAll
  static void stopTheCluster() throws Exception {
    if (cluster != null) {
      cluster.stop();
    }
  }

  @Test
  @Order(1)
  void writesTheBytesOfTheDirectRunner() throws Exception {
    Packaged ran = Packaged.beginAtlas(temp.resolve("run"), cluster.options()).end();
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(Packaged.dataset(temp.resolve("run"))).isEqualTo(expected);
    assertThat(cluster.status().out())
        .contains(cluster.master(), "TaskManagers: 2", " 0 cancelled, 0 failed");
  }

  @Test
  @Order(2)
  void aWorkerThatIsKilledWhileItMakesQuestionsChangesNothing() throws Exception {
    Path killed = copyOfRun("killed", "candidates", "verdicts", "dataset");
    Packaged.Running running = Packaged.beginAtlas(killed, cluster.options());
    String job = cluster.killWorkerAt(running, "generate", "Generate/Generate").orElseThrow();
    cluster.replaceTaskManagers();
    Packaged ran = running.end();
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(Packaged.dataset(killed)).isEqualTo(expected);
    assertThat(failures(job)).isPositive();
  }

  @Test
  @Order(3)
  void workersThatAreKilledWhileTheyWriteTheDatasetChangeNothing() throws Exception {
    long failed = 0;
    // These tasks are short: workers may die when all is done.
    for (int attempt = 1; failed == 0 && attempt <= 4; attempt++) {
      Path killed = copyOfRun("killed-late-" + attempt, "dataset");
      Packaged.Running running = Packaged.beginAtlas(killed, cluster.options());
      Optional<String> job = cluster.killAllWorkersAt(running, "publish");
      cluster.replaceTaskManagers();
      Packaged ran = running.end();
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      assertThat(Packaged.dataset(killed)).isEqualTo(expected);
      failed = job.map(FlinkClusterIT::failures).orElse(0);
    }
    assertThat(failed).isPositive();
  }

  @ParameterizedTest
  @CsvSource({"crawl, pages", "index, index", "verify, verdicts"})
  @Order(4)
  @Tag("soak")
  void workersThatAreKilledInAnyOtherStageChangeNothing(String stage, String folder)
      throws Exception {
    long failed = 0;
    for (int attempt = 1; failed == 0 && attempt <= 4; attempt++) {
      Path killed = copyOfRun("killed-" + stage + attempt, from(folder));
      Packaged.Running running = Packaged.beginAtlas(stage, killed, cluster.options());
      Optional<String> job = cluster.killAllWorkersAt(running, stage);
      cluster.replaceTaskManagers();
      Packaged ran = running.end();
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      assertThat(Packaged.files(killed.resolve(folder), ".parquet"))
          .isNotEmpty()
          .isEqualTo(Packaged.files(temp.resolve("run").resolve(folder), ".parquet"));
      failed = job.map(FlinkClusterIT::failures).orElse(0);
    }
    assertThat(failed).isPositive();
  }

  private static String[] from(String folder) {
    List<String> all = List.of("pages", "index", "candidates", "verdicts", "dataset");
    return all.subList(all.indexOf(folder), all.size()).toArray(String[]::new);
  }

  @Test
  @Order(5)
  void whatStopsAWorkerIsSaidAtOnceAndNoSecretIsShown() throws Exception {
    String model =
        """
        seeds: ['file:%s']
        models: {m: {base_url: 'http://127.0.0.1:%d/v1', model: gone, key: 'env:%s', patience_s: 2}}
        roles: {closed_book: m}
        """;
    Path config =
        Files.writeString(
            temp.resolve("model.yaml"),
            model.formatted(
                Ran.ATLAS.resolve("sites/spans-of-steel.example"), closedPort(), Packaged.KEY));
    Packaged ran = Packaged.build(config, temp.resolve("model"), cluster.options());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .contains("hopsmith build: closed book: model openai/gone at 127.0.0.1:", "models.m")
        .doesNotContain("\tat ", Packaged.SECRET);
    assertThat(temp.resolve("model/dataset")).doesNotExist();
    assertThat(cluster.jobs()).hasSizeGreaterThan(8);
    for (String job : cluster.jobs()) {
      String shown =
          ""
              + cluster.get("/jobs/" + job + "/config")
              + cluster.get("/jobs/" + job + "/exceptions");
      assertThat(shown).contains("FlinkRunner").doesNotContain(Packaged.SECRET);
    }
  }

  /** As Flink's operator does for a FlinkSessionJob. */
  @Test
  @Order(6)
  void aCommandRunsAsAJobOfTheCluster() throws Exception {
    Path folder = copyOfRun("session", "dataset");
    List<String> command = Packaged.atlas("build", folder, cluster.options());
    assertThat(cluster.runMain(SessionJob.class.getName(), command)).isEqualTo("FINISHED");
    assertThat(Packaged.dataset(folder)).isEqualTo(expected);
  }

  @Test
  @Order(7)
  void publishesNothingWhereNoClusterAnswers() throws Exception {
    int closed = closedPort();
    Path folder = temp.resolve("unreachable");
    Packaged ran =
        Packaged.beginAtlas(
                folder, List.of("--runner=FlinkRunner", "--flinkMaster=localhost:" + closed))
            .end();
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .contains("no Flink cluster answers at localhost:" + closed, "samples/flink/cluster.sh");
    assertThat(folder).doesNotExist();
  }

  @Test
  @Order(8)
  @Tag("soak")
  void aJobManagerThatIsKilledEndsTheCommandAndTheSameOneGoesOn() throws Exception {
    Path killed = copyOfRun("without-master", "verdicts", "dataset");
    Packaged.Running running = Packaged.beginAtlas(killed, cluster.options());
    assertThat(cluster.killJobManagerAt(running, "verify")).isPresent();
    Packaged ran = running.end();
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .contains("hopsmith build: a Beam pipeline failed: ", "run the same command again")
        .doesNotContain("\tat ");
    assertThat(killed.resolve("verdicts")).doesNotExist();
    assertThat(killed.resolve("dataset")).doesNotExist();
    cluster.startAnew();
    Packaged again = Packaged.beginAtlas(killed, cluster.options()).end();
    assertThat(again.exitCode()).as(again.err()).isZero();
    assertThat(Packaged.dataset(killed)).isEqualTo(expected);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static int failures(String job) {
    JsonNode history = cluster.get("/jobs/" + job + "/exceptions").at("/exceptionHistory/entries");
    return history.size();
  }

  /** The undisturbed run, as if it had been stopped before it filled the folders named. */
  private static Path copyOfRun(String name, String... missing) throws IOException {
    Path from = temp.resolve("run");
    Path to = temp.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Files.copy(path, to.resolve(from.relativize(path).toString()));
      }
    }
    for (String folder : missing) {
      Folders.delete(to.resolve(folder));
    }
    return to;
  }
}
