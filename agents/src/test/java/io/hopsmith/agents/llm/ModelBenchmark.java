package io.hopsmith.agents.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.agents.store.AnswerStore;
import io.hopsmith.agents.store.Budget;
import io.hopsmith.agents.store.StoreMode;
import io.hopsmith.agents.store.StoredCalls;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Requests a second to a server on loopback that speaks OpenAI's format, with 256 in flight: one
 * that takes 200 ms for each, against the ideal; and one that allows 100 a second.
 */
class ModelBenchmark {
  private static final int IN_FLIGHT = 256;
  private static final int LATENCY_MILLIS = 200;
  private static final Path TABLE = Path.of("target", "benchmarks", "models.md");

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  @TempDir Path temp;

  /** A server that answers after a while, or refuses what is over its allowance. */
  private static final class SlowServer implements AutoCloseable {
    private final HttpServer server;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
    private final int perSecond;
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private double allowance;
    private long allowanceAt = System.nanoTime();

    SlowServer(int perSecond) throws IOException {
      this.perSecond = perSecond;
      this.allowance = perSecond;
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
      server.createContext("/", this::handle);
      server.start();
    }

    private void handle(HttpExchange exchange) throws IOException {
      exchange.getRequestBody().readAllBytes();
      if (perSecond > 0 && !allowed()) {
        refused.incrementAndGet();
        exchange.getResponseHeaders().set("Retry-After", "3");
        send(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}");
        return;
      }
      answered.incrementAndGet();
      var unused =
          later.schedule(
              () -> send(exchange, 200, ModelServer.openAi("Rhine")),
              LATENCY_MILLIS,
              TimeUnit.MILLISECONDS);
    }

    private synchronized boolean allowed() {
      long now = System.nanoTime();
      allowance = Math.min(perSecond, allowance + (now - allowanceAt) / 1e9 * perSecond);
      allowanceAt = now;
      if (allowance < 1) {
        return false;
      }
      allowance--;
      return true;
    }

    private static void send(HttpExchange exchange, int status, String text) {
      try (exchange) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    String url() {
      return "http://localhost:" + server.getAddress().getPort() + "/v1";
    }

    @Override
    public void close() {
      server.stop(0);
      later.shutdownNow();
    }
  }

  /** Seconds that so many requests take. */
  private double seconds(SlowServer server, int requests, String name) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(IN_FLIGHT);
    try (AnswerStore store = AnswerStore.inFile(temp.resolve(name + ".db"))) {
      StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "bench");
      LanguageModel model =
          new Models(calls, Budget.unlimited())
              .of("bench", TestModels.spec(ModelSpec.Provider.OPENAI, server.url()));
      long begin = System.nanoTime();
      List<Future<ModelReply>> replies = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        String question = "Which river runs through town number " + i + "?";
        replies.add(threads.submit(() -> model.chat(TestModels.request(question), 0)));
      }
      for (Future<ModelReply> reply : replies) {
        assertThat(reply.get().text()).isEqualTo("Rhine");
      }
      return (System.nanoTime() - begin) / 1e9;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void keepsAServersCapacityBusy() throws Exception {
    StringBuilder table =
        new StringBuilder(
            "| server | requests | seconds | a second | of the ideal | refused |\n|---|---|---|---|---|---|\n");
    try (SlowServer server = new SlowServer(0)) {
      seconds(server, 5_000, "warm");
    }
    try (SlowServer server = new SlowServer(0)) {
      double seconds = seconds(server, 20_000, "latency");
      row(table, "200 ms each", 20_000, seconds, 1000.0 * IN_FLIGHT / LATENCY_MILLIS, server);
    }
    try (SlowServer server = new SlowServer(100)) {
      double seconds = seconds(server, 6_000, "capped");
      row(table, "100 a second", 6_000, seconds, 100, server);
    }
    System.out.println(table);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
  }

  private static void row(
      StringBuilder table, String name, int requests, double seconds, double ideal, SlowServer s) {
    double rate = requests / seconds;
    double refused = 100.0 * s.refused.get() / (s.refused.get() + s.answered.get());
    table.append(
        "| %s | %d | %.1f | %.0f | %.3f | %.2f %% |%n"
            .formatted(name, requests, seconds, rate, rate / ideal, refused));
  }
}
