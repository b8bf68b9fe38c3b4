package io.hopsmith.pipelines.e2e;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.agents.search.PageSet;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools.Ranking;
import io.hopsmith.agents.web.FetchedDocument;
import io.hopsmith.agents.web.HtmlPageReader;
import io.hopsmith.agents.web.ReadingLimits;
import io.hopsmith.agents.web.UnreadablePageException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A search engine over a folder of hosts, on a free loopback port, that answers as SearXNG does.
 */
final class SearxngServer implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int PAGE = 20;

  private final PageSet pages;
  private final HttpServer server;
  private final AtomicInteger asked = new AtomicInteger();

  /**
   * An engine that knows every page of some hosts.
   *
   * @param hosts folder with a folder a host
   */
  SearxngServer(Path hosts) throws IOException {
    pages = new PageSet(views(hosts));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(2));
    server.createContext("/search", this::answer);
    server.start();
  }

  private static List<PageView> views(Path hosts) throws IOException {
    HtmlPageReader reader = new HtmlPageReader(ReadingLimits.defaults());
    List<PageView> views = new ArrayList<>();
    try (Stream<Path> files = Files.walk(hosts)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".html")).sorted().toList()) {
        String url = "http://" + hosts.relativize(file).toString().replace("/index.html", "/");
        view(reader, url, Files.readAllBytes(file)).ifPresent(views::add);
      }
    }
    return views;
  }

  /** Some pages of the sample have no text. */
  private static Optional<PageView> view(HtmlPageReader reader, String url, byte[] body) {
    try {
      FetchedDocument document =
          new FetchedDocument(url, List.of(), 200, "text/html", body, Instant.EPOCH, "");
      return Optional.of(PageView.of(reader.read(document)));
    } catch (UnreadablePageException e) {
      return Optional.empty();
    }
  }

  String url() {
    return "http://127.0.0.1:%d/search".formatted(server.getAddress().getPort());
  }

  /** Number of requests so far. */
  int asked() {
    return asked.get();
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.incrementAndGet();
    Map<String, String> parameters =
        Stream.of(exchange.getRequestURI().getRawQuery().split("&"))
            .map(each -> each.split("=", 2))
            .collect(Collectors.toMap(each -> each[0], each -> decoded(each[1])));
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("results");
    if (parameters.getOrDefault("pageno", "1").equals("1")) {
      for (SearchHit hit : pages.search(parameters.get("q"), Ranking.FUSED, PAGE)) {
        results
            .addObject()
            .put("url", hit.url())
            .put("title", hit.title())
            .put("content", hit.snippet());
      }
    }
    byte[] body = answer.toString().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
