package io.hopsmith.agents.crawl.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.agents.fetch.HostRoutes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Serves a folder of hosts over HTTP on a free loopback port: the host of a request, from its URL
 * or Host header, chooses the folder {@code ROOT/HOST/}. Crawlers reach it through {@link
 * #routes()}. Answers GET and HEAD, with ETags; see {@link HostFolder} for what a path leads to.
 */
public final class StaticWeb implements AutoCloseable {
  private static final String NO_DELAY = "sun.net.httpserver.nodelay";
  private static final int THREADS = 4;

  static {
    // Without it each answer on a kept connection waits 40 ms for the client's acknowledgement.
    if (System.getProperty(NO_DELAY) == null) {
      System.setProperty(NO_DELAY, "true");
    }
  }

  private final Path root;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, StaticWeb::daemon);
  private final List<Request> log = new CopyOnWriteArrayList<>();

  /**
   * One answered request.
   *
   * @param method its method
   * @param url with the virtual host, without the port
   * @param status of the answer
   */
  public record Request(String method, String url, int status) {}

  private StaticWeb(Path root, HttpServer server) {
    this.root = root;
    this.server = server;
  }

  /**
   * Starts serving.
   *
   * @param root a folder with one subfolder per host name
   * @throws IOException when the folder cannot be read or no port can be opened
   */
  public static StaticWeb start(Path root) throws IOException {
    if (!Files.isDirectory(root)) {
      throw new IOException(
          "web folder '" + root + "' is not a folder; it must hold one folder per host name");
    }
    InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    StaticWeb web = new StaticWeb(root.toRealPath(), HttpServer.create(anyPort, 0));
    web.server.setExecutor(web.threads);
    web.server.createContext("/", web::handle);
    web.server.start();
    return web;
  }

  /** Where it listens. */
  public InetSocketAddress address() {
    return server.getAddress();
  }

  /** Names of the hosts it serves, sorted. */
  public List<String> hosts() throws IOException {
    try (Stream<Path> children = Files.list(root)) {
      return children
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  /** Leads every host it serves to it. */
  public HostRoutes routes() throws IOException {
    return new HostRoutes(
        hosts().stream().collect(Collectors.toMap(Function.identity(), host -> address())));
  }

  /** All requests so far, in the order they were answered. */
  public List<Request> log() {
    return List.copyOf(log);
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      URI uri = exchange.getRequestURI();
      String host = host(exchange);
      Reply reply = reply(exchange, host, uri.getPath() == null ? "/" : uri.getPath());
      log.add(new Request(exchange.getRequestMethod(), url(host, uri), reply.status()));
      reply.send(exchange);
    }
  }

  private Reply reply(HttpExchange exchange, String host, String path) throws IOException {
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Reply.text(405, "Only GET and HEAD are answered here.\n").with("Allow", "GET, HEAD");
    }
    if (!hosts().contains(host)) {
      return Reply.text(404, "No host named '" + host + "' is served here.\n");
    }
    Reply reply = new HostFolder(root.resolve(host)).reply(path);
    return reply.unlessMatching(exchange.getRequestHeaders().getFirst("If-None-Match"));
  }

  private static String host(HttpExchange exchange) {
    String host = exchange.getRequestURI().getHost();
    if (host == null) {
      String header = exchange.getRequestHeaders().getFirst("Host");
      host = header == null ? "" : header.replaceFirst(":\\d*$", "");
    }
    return host.toLowerCase(Locale.ROOT);
  }

  private static String url(String host, URI uri) {
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return "http://" + host + uri.getRawPath() + query;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "static-web");
    thread.setDaemon(true);
    return thread;
  }
}
