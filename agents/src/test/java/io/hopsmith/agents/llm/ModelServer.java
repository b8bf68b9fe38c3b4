package io.hopsmith.agents.llm;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/**
 * A server on loopback that plays a model's or another service, answers with what a test says, and
 * keeps requests.
 */
public final class ModelServer implements AutoCloseable {

  /**
   * A request as it came.
   *
   * @param headers names in lower case
   */
  public record Request(String path, Map<String, String> headers, String body) {}

  /** An answer. */
  public record Reply(int status, Map<String, String> headers, String body) {
    public static Reply ok(String body) {
      return new Reply(200, Map.of("Content-Type", "application/json"), body);
    }

    public static Reply of(int status, String body) {
      return new Reply(status, Map.of("Content-Type", "application/json"), body);
    }
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();

  private ModelServer(HttpServer server) {
    this.server = server;
  }

  public static ModelServer start(Function<Request, Reply> answers) {
    try {
      HttpServer http =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      ModelServer server = new ModelServer(http);
      http.setExecutor(server.threads);
      http.createContext("/", exchange -> server.handle(exchange, answers));
      http.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void handle(HttpExchange exchange, Function<Request, Reply> answers) throws IOException {
    try (exchange) {
      Map<String, String> headers = new java.util.TreeMap<>();
      exchange
          .getRequestHeaders()
          .forEach(
              (name, values) ->
                  headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      Request request = new Request(exchange.getRequestURI().toString(), headers, body);
      requests.add(request);
      Reply reply = answers.apply(request);
      reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
      byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  public String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  public List<Request> requests() {
    return requests;
  }

  /** A reply of OpenAI's format with this text. */
  public static String openAi(String text) {
    return """
    {"id":"1","object":"chat.completion","created":1,"model":"m","choices":[{"index":0,
    "message":{"role":"assistant","content":"%s"},"finish_reason":"stop"}],
    "usage":{"prompt_tokens":7,"completion_tokens":3,"total_tokens":10}}
    """
        .formatted(text);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
