package io.hopsmith.pipelines.push;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.schemas.Ids;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A hub in memory that speaks the upload interface and is strict about it: who has no token is
 * refused, uploads must not carry it, objects must have the hash and size that they were announced
 * with and be verified, and a commit must name the head that it was made on and objects that are
 * there. Lists two files a page; takes objects over {@link #PART} bytes in parts.
 */
final class HubServer implements AutoCloseable {
  static final String TOKEN = "hub-token-0123456789";
  static final int PART = 4_000;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 2;

  final SortedMap<String, byte[]> files = new TreeMap<>();
  final Map<String, byte[]> objects = new HashMap<>();
  final List<String> log = new ArrayList<>();
  private final Map<String, byte[]> staged = new HashMap<>();
  private final HttpServer server;
  private boolean exists;
  private int commits;
  int failures;

  /** Whether somebody else pushes while files are listed. */
  boolean moveHeadAtTree;

  HubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String auth = exchange.getRequestHeaders().getFirst("Authorization");
      byte[] body = exchange.getRequestBody().readAllBytes();
      log.add(exchange.getRequestMethod() + " " + path);
      if (failures > 0) {
        failures--;
        answer(exchange, 503, "{\"error\": \"come again\"}");
      } else if (path.startsWith("/storage/")) {
        store(exchange, path, body, auth);
      } else if (!("Bearer " + TOKEN).equals(auth)) {
        answer(exchange, 401, "{\"error\": \"Invalid token " + auth + "\"}");
      } else {
        api(exchange, path, body);
      }
    }
  }

  private void api(HttpExchange exchange, String path, byte[] body) throws IOException {
    String repository = "/api/datasets/me/set";
    if (path.equals("/api/repos/create")) {
      JsonNode wanted = JSON.readTree(body);
      boolean right =
          wanted.path("type").asText().equals("dataset")
              && wanted.path("name").asText().equals("set")
              && wanted.path("organization").asText().equals("me");
      answer(exchange, exists ? 409 : right ? 200 : 400, "{}");
      exists |= right;
    } else if (!exists) {
      answer(exchange, 404, "{}");
    } else if (path.equals(repository + "/revision/main")) {
      answer(exchange, 200, "{\"sha\": \"" + head() + "\"}");
    } else if (path.equals(repository + "/tree/main")) {
      tree(exchange);
    } else if (path.equals(repository + "/preupload/main")) {
      preupload(exchange, JSON.readTree(body));
    } else if (path.equals("/datasets/me/set.git/info/lfs/objects/batch")) {
      batch(exchange, JSON.readTree(body));
    } else if (path.equals("/verify")) {
      verify(exchange, JSON.readTree(body));
    } else if (path.startsWith("/complete/")) {
      complete(exchange, path, JSON.readTree(body));
    } else if (path.equals(repository + "/commit/main")) {
      commit(exchange, new String(body, StandardCharsets.UTF_8));
    } else {
      answer(exchange, 404, "{\"error\": \"no such page\"}");
    }
  }

  private String head() {
    return "commit" + commits;
  }

  private void tree(HttpExchange exchange) throws IOException {
    commits += moveHeadAtTree ? 1 : 0;
    String query = exchange.getRequestURI().getQuery();
    int from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll("\\D", "")) : 0;
    ArrayNode entries = JSON.createArrayNode();
    entries.addObject().put("type", "directory").put("path", "qa");
    files.keySet().stream()
        .skip(from)
        .limit(PAGE)
        .forEach(path -> entries.addObject().put("type", "file").put("path", path));
    if (from + PAGE < files.size()) {
      String next = "%s%s?recursive=true&cursor=%d";
      exchange
          .getResponseHeaders()
          .set(
              "Link",
              "<"
                  + next.formatted(address(), exchange.getRequestURI().getPath(), from + PAGE)
                  + ">; rel=\"next\"");
    }
    answer(exchange, 200, entries.toString());
  }

  private static void preupload(HttpExchange exchange, JsonNode asked) throws IOException {
    ObjectNode said = JSON.createObjectNode();
    ArrayNode modes = said.putArray("files");
    for (JsonNode file : asked.path("files")) {
      boolean sampled =
          Base64.getDecoder().decode(file.path("sample").asText()).length
              == Math.min(512, file.path("size").asLong());
      boolean large = file.path("path").asText().endsWith(".parquet");
      modes
          .addObject()
          .put("path", file.path("path").asText())
          .put("uploadMode", sampled ? (large ? "lfs" : "regular") : "unsampled");
    }
    answer(exchange, 200, said.toString());
  }

  private void batch(HttpExchange exchange, JsonNode asked) throws IOException {
    ObjectNode said = JSON.createObjectNode();
    said.put("transfer", "basic");
    ArrayNode answers = said.putArray("objects");
    for (JsonNode object : asked.path("objects")) {
      String oid = object.path("oid").asText();
      long size = object.path("size").asLong();
      ObjectNode answer = answers.addObject().put("oid", oid).put("size", size);
      if (!objects.containsKey(oid)) {
        ObjectNode upload = answer.putObject("actions").putObject("upload");
        if (size > PART) {
          upload.put("href", address() + "/complete/" + oid);
          ObjectNode header = upload.putObject("header").put("chunk_size", "" + PART);
          for (int part = 1; (part - 1L) * PART < size; part++) {
            String href = "%s/storage/%s/%d?signature=s".formatted(address(), oid, part);
            header.put("%05d".formatted(part), href);
          }
        } else {
          upload.put("href", address() + "/storage/" + oid + "/0?signature=s");
          upload.putObject("header").put("X-Stored-As", oid);
          ObjectNode verify = answer.withObject("/actions").putObject("verify");
          verify.put("href", address() + "/verify");
        }
      }
    }
    answer(exchange, 200, said.toString());
  }

  private void store(HttpExchange exchange, String path, byte[] body, String auth)
      throws IOException {
    String[] parts = path.split("/");
    boolean whole = parts[3].equals("0");
    boolean right =
        auth == null
            && "signature=s".equals(exchange.getRequestURI().getQuery())
            && (!whole || parts[2].equals(exchange.getRequestHeaders().getFirst("X-Stored-As")));
    if (right) {
      staged.put(parts[2] + "/" + parts[3], body);
      exchange.getResponseHeaders().set("ETag", "\"" + Ids.sha256(body) + "\"");
    }
    answer(exchange, right ? 200 : 400, "");
  }

  private void verify(HttpExchange exchange, JsonNode said) throws IOException {
    String oid = said.path("oid").asText();
    keep(exchange, oid, staged.getOrDefault(oid + "/0", new byte[0]), said.path("size").asLong());
  }

  private void complete(HttpExchange exchange, String path, JsonNode said) throws IOException {
    String oid = path.substring("/complete/".length());
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (JsonNode part : said.path("parts")) {
      byte[] bytes = staged.get(oid + "/" + part.path("partNumber").asInt());
      if (!part.path("etag").asText().equals("\"" + Ids.sha256(bytes) + "\"")) {
        answer(exchange, 400, "{\"error\": \"wrong tag\"}");
        return;
      }
      whole.write(bytes);
    }
    keep(exchange, oid, whole.toByteArray(), whole.size());
  }

  private void keep(HttpExchange exchange, String oid, byte[] bytes, long size) throws IOException {
    boolean right = Ids.sha256(bytes).equals(oid) && bytes.length == size;
    if (right) {
      objects.put(oid, bytes);
    }
    answer(exchange, right ? 200 : 422, right ? "{}" : "{\"error\": \"wrong object\"}");
  }

  private void commit(HttpExchange exchange, String lines) throws IOException {
    SortedMap<String, byte[]> after = new TreeMap<>(files);
    for (String line : lines.split("\n")) {
      JsonNode entry = JSON.readTree(line);
      JsonNode value = entry.path("value");
      String path = value.path("path").asText();
      switch (entry.path("key").asText()) {
        case "header" -> {
          if (!value.path("parentCommit").asText().equals(head())) {
            answer(exchange, 412, "{\"error\": \"the head has moved\"}");
            return;
          }
        }
        case "file" -> after.put(path, Base64.getDecoder().decode(value.path("content").asText()));
        case "lfsFile" -> {
          byte[] object = objects.get(value.path("oid").asText());
          if (object == null || object.length != value.path("size").asLong()) {
            answer(exchange, 400, "{\"error\": \"no such object\"}");
            return;
          }
          after.put(path, object);
        }
        case "deletedFile" -> after.remove(path);
        default -> throw new IOException("unknown line " + line);
      }
    }
    files.clear();
    files.putAll(after);
    commits++;
    answer(exchange, 200, "{\"success\": true, \"commitOid\": \"" + head() + "\"}");
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  /** The hub as a target; the token lies in a file. */
  HubTarget target(Path token) throws PushException {
    return HubTarget.of(address() + "/", "me/set", "main", "file:" + token, true);
  }
}
