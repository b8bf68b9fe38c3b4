package io.hopsmith.pipelines.stages;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.pipelines.io.RecordCoder;
import io.hopsmith.pipelines.run.BeamRun;
import io.hopsmith.schemas.Passage;
import io.hopsmith.schemas.Rejection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.beam.sdk.Pipeline;
import org.apache.beam.sdk.transforms.Create;
import org.junit.jupiter.api.Test;

/**
 * Requests a second of a stage whose work is one request to a server on loopback that takes 200 ms,
 * by runner and slots, with 128 under way in each slot. Run by {@code mvn -Pbench}; the table goes
 * to the terminal and to {@code target/benchmarks/in-flight.md}. The ideal is what a server gets
 * from so many callers without a pause; seconds are from its first request to its last answer.
 * {@code -Dhopsmith.flink.clusters=1=HOST:PORT,2=HOST:PORT} adds clusters with so many slots, each
 * a process, as {@code samples/flink/cluster.sh start -n 2 -s 1} starts them.
 */
class InFlightBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "in-flight.md");
  private static final String CLUSTERS = System.getProperty("hopsmith.flink.clusters", "");
  private static final int IN_FLIGHT = 128;
  private static final int LATENCY_MILLIS = 200;
  private static final int REQUESTS = 10_000;
  private static final int KEYS_OF_A_SLOT = 256;

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  /** Answers each request after a while, and knows when and how many. */
  private static final class SlowServer implements AutoCloseable {
    private final HttpServer server;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
    private final AtomicInteger answered = new AtomicInteger();
    private volatile long first;
    private volatile long last;

    SlowServer() throws IOException {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
      server.createContext("/", this::handle);
      server.start();
    }

    private void handle(HttpExchange exchange) {
      first = first == 0 ? System.nanoTime() : first;
      var unused = later.schedule(() -> answer(exchange), LATENCY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void answer(HttpExchange exchange) {
      try (exchange) {
        exchange.sendResponseHeaders(200, -1);
        answered.incrementAndGet();
        last = System.nanoTime();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    double perSecond() {
      return answered.get() / ((last - first) / 1e9);
    }

    String url() {
      return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
      server.stop(0);
      later.shutdownNow();
    }
  }

  /** A client that all threads of the JVM share. */
  private record Caller(String url) implements ResourceSpec<Caller.Opened> {
    private static final long serialVersionUID = 1L;

    @Override
    public Opened open() {
      return new Opened(HttpClient.newHttpClient(), URI.create(url));
    }

    /** Asks and waits. */
    private record Opened(HttpClient client, URI url) implements AutoCloseable {
      void ask() throws IOException, InterruptedException {
        client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding());
      }

      @Override
      public void close() {}
    }
  }

  @Test
  void keepsAServerBusyFromEveryRunner() throws Exception {
    StringBuilder table =
        new StringBuilder("| runner | slots | under way | a second | of the ideal |\n");
    table.append("|---|---|---|---|---|\n");
    perSecond(List.of(), 1, 1_000);
    double one = 0;
    for (int slots : List.of(1, 2)) {
      List<String> flink =
          List.of("--runner=FlinkRunner", "--flinkMaster=[local]", "--parallelism=" + slots);
      double perSecond = perSecond(flink, KEYS_OF_A_SLOT * slots, REQUESTS);
      line(table, "Flink", slots, perSecond);
      one = slots == 1 ? perSecond : one;
      assertThat(perSecond).isGreaterThan(slots == 1 ? 0 : one);
    }
    for (String cluster : CLUSTERS.isEmpty() ? List.<String>of() : List.of(CLUSTERS.split(","))) {
      int slots = Integer.parseInt(cluster.substring(0, cluster.indexOf('=')));
      List<String> options = onCluster(cluster.substring(cluster.indexOf('=') + 1), slots);
      perSecond(options, KEYS_OF_A_SLOT * slots, 1_000);
      line(table, "Flink, processes", slots, perSecond(options, KEYS_OF_A_SLOT * slots, REQUESTS));
    }
    line(table, "DirectRunner", 1, perSecond(List.of("--targetParallelism=1"), 1, REQUESTS));
    System.out.println(table);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
  }

  /** Workers have the program, and get the tests' classes. */
  private static List<String> onCluster(String master, int slots) {
    return List.of(
        "--runner=FlinkRunner",
        "--flinkMaster=" + master,
        "--parallelism=" + slots,
        "--executionModeForBatch=BATCH",
        "--filesToStage=" + Path.of("target", "test-classes").toAbsolutePath());
  }

  private static void line(StringBuilder table, String runner, int slots, double perSecond) {
    int underWay = slots * IN_FLIGHT;
    double ideal = underWay * 1000.0 / LATENCY_MILLIS;
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %d | %d | %,.0f | %.3f |%n",
            runner,
            slots,
            underWay,
            perSecond,
            perSecond / ideal));
  }

  private static double perSecond(List<String> beam, int keys, int requests) throws IOException {
    List<Passage> elements = new ArrayList<>();
    for (int i = 0; i < requests; i++) {
      elements.add(new Passage("p" + i, "q", "http://a/", "T", "", "text"));
    }
    try (SlowServer server = new SlowServer()) {
      BeamRun run = new BeamRun(beam);
      Pipeline pipeline = Pipeline.create(run.options());
      pipeline
          .apply("Elements", Create.of(elements).withCoder(RecordCoder.of(Passage.class)))
          .apply(
              "Ask",
              ProcessKeyed.over(
                      keys,
                      Passage.class,
                      new ProcessKeyed.Work<Caller.Opened, Passage, Passage>(
                          Rejection.Stage.VERIFY,
                          Passage.class,
                          new Caller(server.url()),
                          (caller, element, out) -> {
                            caller.ask();
                            out.row(element);
                          }))
                  .atATime(IN_FLIGHT));
      run.run(pipeline, result -> {});
      assertThat(server.answered).hasValue(requests);
      return server.perSecond();
    }
  }
}
