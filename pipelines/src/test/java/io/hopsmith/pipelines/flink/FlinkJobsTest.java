package io.hopsmith.pipelines.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as Flink does. */
class FlinkJobsTest {
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String master;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
    master = "localhost:" + server.getAddress().getPort();
    overview("1.19.3", 6);
    answers.put("/jobmanager/config", "[]");
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void overview(String version, int slots) {
    answers.put(
        "/overview",
        "{\"taskmanagers\":2,\"slots-total\":%d,\"flink-version\":\"%s\"}"
            .formatted(slots, version));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(exchange.getRequestMethod() + " " + path);
    if (exchange.getRequestMethod().equals("PATCH")) {
      answers.put(path, "{\"state\":\"CANCELED\"}");
    }
    byte[] body = answers.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private List<String> onFlink(String... more) {
    return Stream.concat(
            Stream.of("--runner=FlinkRunner", "--flinkMaster=" + master), Stream.of(more))
        .toList();
  }

  @Test
  void takesAllSlotsAndWhatSurvivesALostWorkerUnlessToldOtherwise() {
    try (FlinkJobs jobs = FlinkJobs.of(onFlink())) {
      assertThat(jobs.options()).contains("--parallelism=6", "--executionModeForBatch=BATCH");
    }
    try (FlinkJobs jobs = FlinkJobs.of(onFlink("--parallelism=2"))) {
      assertThat(jobs.options()).contains("--parallelism=2").doesNotContain("--parallelism=6");
    }
  }

  @Test
  void leavesOtherRunnersAndClustersInThisProcessAlone() {
    for (List<String> options :
        List.of(
            List.of("--targetParallelism=2"),
            List.of("--runner=FlinkRunner", "--flinkMaster=[local]"))) {
      try (FlinkJobs jobs = FlinkJobs.of(options)) {
        assertThat(jobs.options()).isEqualTo(options);
      }
    }
    assertThat(asked).isEmpty();
  }

  @Test
  void refusesAClusterOfAnotherVersion() {
    overview("1.18.1", 6);
    assertThatThrownBy(() -> FlinkJobs.of(onFlink()))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining(master + " runs Flink 1.18.1, and this program speaks to Flink 1.19");
  }

  @Test
  void refusesAClusterWithoutTaskManagers() {
    overview("1.19.3", 0);
    assertThatThrownBy(() -> FlinkJobs.of(onFlink()))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("has no TaskManager");
  }

  @Test
  void refusesWhatIsNoFlink() {
    answers.put("/overview", "{}");
    assertThatThrownBy(() -> FlinkJobs.of(onFlink()))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("is no Flink cluster");
    answers.remove("/overview");
    assertThatThrownBy(() -> FlinkJobs.of(onFlink()))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("HTTP status 404");
  }

  @Test
  void namesTheClusterThatDoesNotAnswer() {
    server.stop(0);
    assertThatThrownBy(() -> FlinkJobs.of(onFlink()))
        .isInstanceOf(RunFailure.class)
        .hasMessageContaining("no Flink cluster answers at " + master);
  }

  @Test
  void refusesAMasterThatNobodyUsesOrThatIsNoAddress() {
    assertThatThrownBy(() -> FlinkJobs.check(List.of("--flinkMaster=a:1")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("add --runner=FlinkRunner");
    assertThatThrownBy(
            () -> FlinkJobs.check(List.of("--runner=FlinkRunner", "--flinkMaster=no address")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void cancelsWhatAnEarlierRunOfTheFolderLeft() {
    answers.put(
        "/jobs/overview",
        """
        {"jobs":[
          {"jid":"left","name":"hopsmith a generate [0123]","state":"RUNNING"},
          {"jid":"ended","name":"hopsmith a crawl [0123]","state":"FINISHED"},
          {"jid":"other","name":"hopsmith a generate [4567]","state":"RUNNING"}]}
        """);
    try (FlinkJobs jobs = FlinkJobs.of(onFlink())) {
      jobs.own("[0123]");
    }
    assertThat(asked).contains("PATCH /jobs/left", "GET /jobs/left");
    assertThat(asked).noneMatch(request -> request.contains("ended") || request.contains("other"));
  }

  @Test
  void speaksToTheVersionOfFlinkThatItBringsAlong() throws ReflectiveOperationException {
    Object version =
        Class.forName("org.apache.flink.runtime.util.EnvironmentInformation")
            .getMethod("getVersion")
            .invoke(null);
    assertThat(version.toString()).startsWith(FlinkJobs.FLINK_VERSION + ".");
  }
}
