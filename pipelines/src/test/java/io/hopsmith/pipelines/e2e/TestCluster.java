package io.hopsmith.pipelines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
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
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A Flink cluster of one JobManager and two TaskManagers, as the sample's script starts it. */
final class TestCluster {
  private static final Path SCRIPT =
      Path.of("..", "samples", "flink", "cluster.sh").toAbsolutePath().normalize();
  private static final int PAUSE_MS = 20;

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path folder;
  private String master;

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

  /** Starts the cluster again after its JobManager was killed; the address is another. */
  void startAnew() throws IOException, InterruptedException {
    master = startMissing(folder);
  }

  /**
   * Kills the JobManager as soon as some task of a stage's job is at work.
   *
   * @return the job; empty when the command ended before
   */
  Optional<String> killJobManagerAt(Packaged.Running command, String stage)
      throws IOException, InterruptedException {
    Optional<String> seen = awaitWork(command, stage);
    if (seen.isPresent()) {
      kill("jobmanager");
    }
    return seen;
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
   * is seen.
   *
   * @param task what the task's name contains
   * @return the job; empty when the command ended before
   */
  Optional<String> killWorkerAt(Packaged.Running command, String stage, String task)
      throws IOException, InterruptedException {
    Optional<Victim> seen = Optional.empty();
    while (seen.isEmpty() && command.process().isAlive()) {
      Thread.sleep(PAUSE_MS);
      seen = victim(stage, task);
    }
    if (seen.isPresent()) {
      kill(seen.get().taskManager().replaceFirst("-\\d+$", "")); // and when it was started
    }
    return seen.map(Victim::job);
  }

  /**
   * Kills every TaskManager as soon as some task of a stage's job is at work: with them goes all
   * that its tasks have written for others. Asks for the overview alone, which is never seconds old
   * as what the cluster says of single jobs is.
   *
   * @return the job; empty when the command ended before
   */
  Optional<String> killAllWorkersAt(Packaged.Running command, String stage)
      throws IOException, InterruptedException {
    Optional<String> seen = awaitWork(command, stage);
    if (seen.isPresent()) {
      for (Path file : taskManagerFiles()) {
        kill(file.getFileName().toString().replaceFirst("\\.pid$", ""));
      }
    }
    return seen;
  }

  private Optional<String> awaitWork(Packaged.Running command, String stage)
      throws InterruptedException {
    Optional<String> seen = Optional.empty();
    while (seen.isEmpty() && command.process().isAlive()) {
      Thread.sleep(PAUSE_MS);
      seen = atWork(stage);
    }
    return seen;
  }

  private Optional<String> atWork(String stage) {
    return list(get("/jobs/overview").get("jobs")).stream()
        .filter(job -> job.get("name").asText().contains(" " + stage + " ["))
        .filter(job -> job.get("state").asText().equals("RUNNING"))
        .filter(job -> job.at("/tasks/running").asInt() > 0)
        .map(job -> job.get("jid").asText())
        .findFirst();
  }

  private List<Path> taskManagerFiles() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().matches("taskmanager.*\\.pid"))
          .toList();
    }
  }

  private void kill(String process) throws IOException {
    long pid = Long.parseLong(Files.readString(folder.resolve(process + ".pid")).strip());
    ProcessHandle.of(pid).orElseThrow().destroyForcibly();
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
                .flatMap(vertex -> workers(id, vertex).stream())
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

  private List<String> workers(String job, JsonNode vertex) {
    String path = "/jobs/" + job + "/vertices/" + vertex.get("id").asText();
    return list(get(path).get("subtasks")).stream()
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

  /**
   * Has the JobManager run a main method, as Flink's operator does for a FlinkSessionJob.
   *
   * @return how the job that it starts ends
   */
  String runMain(String mainClass, List<String> args) throws IOException, InterruptedException {
    Path jar = folder.resolve("upload.jar");
    new JarOutputStream(Files.newOutputStream(jar), new Manifest()).close();
    String boundary = "hopsmith-part";
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"jarfile\"; filename=\"upload.jar\"\r\nContent-Type: application/x-java-archive\r\n\r\n"
            .formatted(boundary);
    byte[] content = Files.readAllBytes(jar);
    HttpRequest upload =
        request("/jars/upload")
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(head),
                    HttpRequest.BodyPublishers.ofByteArray(content),
                    HttpRequest.BodyPublishers.ofString("\r\n--%s--\r\n".formatted(boundary))))
            .build();
    String stored = Path.of(send(upload).get("filename").asText()).getFileName().toString();
    ObjectNode asked = new ObjectMapper().createObjectNode();
    asked.put("entryClass", mainClass).put("parallelism", 1);
    args.forEach(asked.putArray("programArgsList")::add);
    HttpRequest run =
        request("/jars/" + stored + "/run")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(asked.toString()))
            .build();
    String job = send(run).get("jobid").asText();
    String state = "";
    while (!state.matches("FINISHED|FAILED|CANCELED")) {
      Thread.sleep(PAUSE_MS);
      state = get("/jobs/" + job).get("state").asText();
    }
    return state;
  }

  /** What the cluster answers to a GET. */
  JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://" + master + path))
        .timeout(Duration.ofSeconds(20));
  }

  private JsonNode send(HttpRequest request) {
    try {
      return new ObjectMapper()
          .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
    } catch (IOException e) {
      throw new IllegalStateException("the cluster does not answer " + request.uri(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<JsonNode> list(JsonNode array) {
    return new ArrayList<>(StreamSupport.stream(array.spliterator(), false).toList());
  }

  void stop() throws IOException, InterruptedException {
    Packaged.run(SCRIPT, "stop", folder.toString());
  }
}
