package io.hopsmith.pipelines.flink;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hopsmith.pipelines.run.RunFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A Flink cluster as its REST interface shows it. Source: <a
 * href="https://nightlies.apache.org/flink/flink-docs-release-1.19/docs/ops/rest_api/">Flink 1.19,
 * REST API</a>.
 */
final class FlinkCluster {
  /** The configuration key under which a cluster says which program lies on its class path. */
  static final String PROGRAM_KEY = "hopsmith.program";

  private static final int USUAL_PORT = 8081;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration CANCEL_PATIENCE = Duration.ofSeconds(60);
  private static final int PAUSE_MS = 200;
  private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED", "SUSPENDED");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String master;
  private final URI address;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  private FlinkCluster(String master, URI address) {
    this.master = master;
    this.address = address;
  }

  /**
   * What a cluster is made of.
   *
   * @param version of Flink
   * @param taskManagers that are registered
   * @param slots of all of them, free or not
   */
  record Overview(String version, int taskManagers, int slots) {}

  /**
   * The cluster of a {@code --flinkMaster}; nothing is asked yet.
   *
   * @param master {@code HOST}, {@code HOST:PORT} or the same behind {@code http://} or {@code
   *     https://}
   * @throws IllegalArgumentException when it is none of these
   */
  static FlinkCluster at(String master) {
    String url = master.matches("https?://.*") ? master : "http://" + master;
    URI address = URI.create(url);
    if (address.getHost() == null) {
      throw new IllegalArgumentException(
          "--flinkMaster is '%s'; it must be HOST:PORT of a cluster's REST interface"
              .formatted(master));
    }
    int port = address.getPort() < 0 ? USUAL_PORT : address.getPort();
    return new FlinkCluster(
        master, URI.create(address.getScheme() + "://" + address.getHost() + ":" + port));
  }

  /**
   * What the cluster is made of.
   *
   * @throws RunFailure when nothing answers, or something that is no Flink
   */
  Overview overview() {
    JsonNode answer = get("/overview");
    if (!answer.hasNonNull("flink-version")) {
      throw new RunFailure(
          "what answers at %s is no Flink cluster; check --flinkMaster".formatted(master));
    }
    return new Overview(
        answer.get("flink-version").asText(),
        answer.path("taskmanagers").asInt(),
        answer.path("slots-total").asInt());
  }

  /** Which program lies on the cluster's class path; empty when it does not say. */
  String program() {
    for (JsonNode entry : get("/jobmanager/config")) {
      if (entry.path("key").asText().equals(PROGRAM_KEY)) {
        return entry.path("value").asText();
      }
    }
    return "";
  }

  /**
   * Cancels all jobs that have not ended whose names end so, and waits for their ends.
   *
   * @return their names
   */
  List<String> cancelJobs(String nameEnd) {
    List<String> cancelled = new ArrayList<>();
    for (JsonNode job : get("/jobs/overview").path("jobs")) {
      String name = job.path("name").asText();
      if (name.endsWith(nameEnd) && !ENDED.contains(job.path("state").asText())) {
        cancel(job.path("jid").asText());
        cancelled.add(name);
      }
    }
    return cancelled;
  }

  private void cancel(String job) {
    String path = "/jobs/" + job;
    send(request(path).method("PATCH", HttpRequest.BodyPublishers.noBody()).build());
    long end = System.nanoTime() + CANCEL_PATIENCE.toNanos();
    while (!ENDED.contains(get(path).path("state").asText())) {
      if (System.nanoTime() - end > 0) {
        throw new RunFailure(
            "job %s of an earlier run in this folder cannot be cancelled at %s; cancel it in Flink's web interface"
                .formatted(job, master));
      }
      pause();
    }
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE_MS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("interrupted while a job was being cancelled", e);
    }
  }

  private JsonNode get(String path) {
    return send(request(path).GET().build());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(address.resolve(path)).timeout(PATIENCE);
  }

  private JsonNode send(HttpRequest request) {
    try {
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() / 100 != 2) {
        throw new RunFailure(
            "the Flink cluster at %s answers %s with HTTP status %d; check --flinkMaster"
                .formatted(master, request.uri().getPath(), answer.statusCode()));
      }
      return JSON.readTree(answer.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RunFailure("interrupted while asking the Flink cluster at " + master, e);
    } catch (IOException e) {
      throw new RunFailure(
          "no Flink cluster answers at %s (%s); start one (samples/flink/cluster.sh start prints its address) or mend --flinkMaster"
              .formatted(master, e.getMessage() == null ? e.toString() : e.getMessage()),
          e);
    }
  }
}
