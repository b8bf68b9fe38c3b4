package io.hopsmith.agents.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A real server on loopback that answers each path as badly as it is told to. */
final class RoughServer implements AutoCloseable {
  /** Name of the threads that answer. */
  static final String THREADS = "rough-server";

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newCachedThreadPool(work -> new Thread(work, THREADS));
  private final Map<String, Behaviour> behaviours = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile Behaviour others = RoughServer::missing;
  private final CountDownLatch closing = new CountDownLatch(1);

  /** How a path is answered. */
  interface Behaviour {
    void answer(HttpExchange exchange) throws IOException, InterruptedException;
  }

  RoughServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  String url(String path) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + path;
  }

  /** Paths asked for, in order. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  /** Begins to count anew. */
  void forget() {
    asked.clear();
  }

  RoughServer page(String path, String body) {
    return on(path, exchange -> send(exchange, 200, "text/html", body));
  }

  RoughServer status(String path, int status) {
    return on(path, exchange -> send(exchange, status, "text/html", "<p>error</p>"));
  }

  RoughServer redirect(String path, String location) {
    return on(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Location", location);
          send(exchange, 302, "text/html", "");
        });
  }

  RoughServer on(String path, Behaviour behaviour) {
    behaviours.put(path, behaviour);
    return this;
  }

  /** How all other paths are answered, which are missing otherwise. */
  RoughServer otherwise(Behaviour behaviour) {
    others = behaviour;
    return this;
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /** Says nothing until the server is closed. */
  void keepSilent() throws InterruptedException {
    closing.await();
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) {
    String path = exchange.getRequestURI().toString();
    asked.add(path);
    try (exchange) {
      behaviours.getOrDefault(path, others).answer(exchange);
    } catch (IOException | InterruptedException e) {
      // the client went away or the test is over: nothing is left to answer
    }
  }

  private static void missing(HttpExchange exchange) throws IOException {
    send(exchange, 404, "text/html", "<p>missing</p>");
  }
}
