package io.hopsmith.pipelines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;

/** A Flink cluster of one JobManager and two TaskManagers, as the sample's script starts it. */
final class TestCluster {
  private static final Path SCRIPT =
      Path.of("..", "samples", "flink", "cluster.sh").toAbsolutePath().normalize();
  private static final int PATIENCE_MS = 120_000;
  private static final int PAUSE_MS = 50;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private final String master;

  private TestCluster(Path folder, String master) {
    this.folder = folder;
    this.master = master;
  }

  static TestCluster start(Path folder) throws IOException, InterruptedException {
    return new TestCluster(folder, startMissing(folder));
  }

  /** Starts the TaskManagers that are not running; the address. */
  private static String startMissing(Path folder) throws IOException, InterruptedException {
    Packaged started =
        Packaged.run(SCRIPT, "start", "-n", "2", "-s", "1", "-m", "1000", folder.toString());
    if (started.exitCode() != 0) {
      throw new IllegalStateException("the cluster does not start: " + started.err());
    }
    return started.out().strip();
  }

  void replaceTaskManagers() throws IOException, InterruptedException {
    startMissing(folder);
  }

  /** What a command needs behind its {@code --}. */
  List<String> options() {
    return List.of("--runner=FlinkRunner", "--flinkMaster=" + master);
  }

  String master() {
    return master;
  }

  Packaged status() throws IOException, InterruptedException {
    return Packaged.run(SCRIPT, "status", folder.toString());
  }

  /**
   * Kills with signal 9 the TaskManager that is at work at a task of a stage's job, as soon as one
   * is.
   *
   * @param task what the task's name contains
   * @return the job
   */
  String killWorkerAt(String stage, String task) throws IOException {
    Victim victim = await("a task " + task + " of stage " + stage, () -> victim(stage, task));
    String manager = victim.taskManager().replaceFirst("-\\d+$", ""); // and when it was started
    long pid = Long.parseLong(Files.readString(folder.resolve(manager + ".pid")).strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    return victim.job();
  }

  private record Victim(String job, String taskManager) {}

  private Optional<Victim> victim(String stage, String task) {
    for (JsonNode job : get("/jobs/overview").get("jobs")) {
      boolean isStage = job.get("name").asText().contains(" " + stage + " [");
      if (isStage && job.get("state").asText().equals("RUNNING")) {
        String id = job.get("jid").asText();
        Optional<String> manager =
            vertices(id).stream()
                .filter(vertex -> vertex.get("name").asText().contains(task))
                .flatMap(vertex -> running(id, vertex.get("id").asText()).stream())
                .findFirst();
        if (manager.isPresent()) {
          return Optional.of(new Victim(id, manager.get()));
        }
      }
    }
    return Optional.empty();
  }

  private List<JsonNode> vertices(String job) {
    return list(get("/jobs/" + job).get("vertices"));
  }

  private List<String> running(String job, String vertex) {
    return list(get("/jobs/" + job + "/vertices/" + vertex).get("subtasks")).stream()
        .filter(subtask -> subtask.get("status").asText().equals("RUNNING"))
        .map(subtask -> subtask.get("taskmanager-id").asText())
        .toList();
  }

  /** All jobs that the cluster remembers. */
  List<String> jobs() {
    return list(get("/jobs/overview").get("jobs")).stream()
        .map(job -> job.get("jid").asText())
        .toList();
  }

  /** What the cluster answers to a GET. */
  JsonNode get(String path) {
    try {
      URI uri = URI.create("http://" + master + path);
      HttpRequest request = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).build();
      return new ObjectMapper()
          .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new IllegalStateException("the cluster does not answer " + path, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
  }

  private static <T> T await(String what, Supplier<Optional<T>> look) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE_MS);
    while (System.nanoTime() - end < 0) {
      Optional<T> seen = look.get();
      if (seen.isPresent()) {
        return seen.get();
      }
      try {
        Thread.sleep(PAUSE_MS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
    throw new IllegalStateException(what + " was not seen within " + PATIENCE_MS + " ms");
  }

  void stop() throws IOException, InterruptedException {
    Packaged.run(SCRIPT, "stop", folder.toString());
  }
}
