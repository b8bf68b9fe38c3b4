package io.hopsmith.pipelines.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.agents.search.CorpusIndex;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server on loopback with OpenAI's chat completions, whose model finds what the lexical solver
 * finds in a run's index. It behaves as models do: it searches before it answers, writes the same
 * answer in many ways, now and then calls a tool that is none, refuses a call for a moment, or
 * breaks off.
 */
final class AbleModel implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path run;
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private Optional<CorpusIndex> index = Optional.empty();
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger requests = new AtomicInteger();
  private final Map<String, Integer> seen = new ConcurrentHashMap<>();

  private AbleModel(Path run, HttpServer server) {
    this.run = run;
    this.server = server;
  }

  /** A model of a run that is yet to begin. */
  static AbleModel start(Path run) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    AbleModel model = new AbleModel(run, server);
    server.setExecutor(model.threads);
    server.createContext("/v1/chat/completions", model::handle);
    server.start();
    return model;
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort() + "/v1";
  }

  int requests() {
    return requests.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      int hash = Math.floorMod(new String(body, StandardCharsets.UTF_8).hashCode(), 20);
      boolean first = seen.merge(Integer.toString(Arrays.hashCode(body)), 1, Integer::sum) == 1;
      requests.incrementAndGet();
      if (hash == 0 && first) {
        exchange.getResponseHeaders().set("Retry-After", "0");
        send(exchange, 429, "{\"error\":{\"message\":\"slow down\"}}");
      } else {
        send(exchange, 200, reply(JSON.readTree(body), hash).toString());
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private ObjectNode reply(JsonNode request, int hash) {
    JsonNode messages = request.get("messages");
    String question = messages.get(1).get("content").asText();
    boolean hasTools = request.has("tools");
    int turn = 0;
    for (JsonNode message : messages) {
      turn += message.get("role").asText().equals("assistant") ? 1 : 0;
    }
    if (!hasTools) {
      return message("I do not know. <answer>Atlantis</answer>");
    }
    if (turn == 0) {
      return hash == 1 ? call("google", "{}") : call("search", queries(question));
    }
    return message(worded(answers.computeIfAbsent(question, this::found), hash));
  }

  private String found(String question) {
    return LexicalSolver.withCalls(40).solve(question, index()).answer();
  }

  private synchronized CorpusIndex index() {
    if (index.isEmpty()) {
      index = Optional.of(CorpusIndex.open(run.resolve("index"), new MiniLmEmbedder(96, 1)));
    }
    return index.get();
  }

  private static String worded(String answer, int hash) {
    return switch (hash % 4) {
      case 0 -> "<think>It fits every clue.</think>\n<answer>" + answer + "</answer>";
      case 1 -> "The pages agree.\n\n**Answer:** " + answer;
      case 2 -> "<answer> " + answer + "\n";
      default -> "So it is <answer>" + answer + "</answer>.";
    };
  }

  private static String queries(String question) {
    ObjectNode arguments = JSON.createObjectNode();
    arguments.putArray("queries").add(question);
    return arguments.toString();
  }

  private static ObjectNode message(String text) {
    ObjectNode reply = JSON.createObjectNode();
    reply.put("id", "1").put("object", "chat.completion").put("model", "knowing");
    ObjectNode choice = reply.putArray("choices").addObject().put("index", 0);
    choice.put("finish_reason", "stop");
    choice.putObject("message").put("role", "assistant").put("content", text);
    reply
        .putObject("usage")
        .put("prompt_tokens", 100)
        .put("completion_tokens", 10)
        .put("total_tokens", 110);
    return reply;
  }

  private static ObjectNode call(String tool, String arguments) {
    ObjectNode reply = message("Let me see.");
    ObjectNode choice = (ObjectNode) reply.at("/choices/0");
    choice.put("finish_reason", "tool_calls");
    ObjectNode call = ((ObjectNode) choice.get("message")).putArray("tool_calls").addObject();
    call.put("id", "c1").put("type", "function");
    call.putObject("function").put("name", tool).put("arguments", arguments);
    return reply;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    index.ifPresent(CorpusIndex::close);
  }
}
