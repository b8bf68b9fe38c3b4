package io.hopsmith.pipelines.browse;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.hopsmith.pipelines.review.ReviewException;
import io.hopsmith.pipelines.review.ReviewFile;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Serves a dataset as pages to look at, on loopback alone and below a random path that only the
 * caller knows. The pages may load their own style sheet and nothing else, run no script, and leave
 * no trace in caches or referrers. Requests that name another host, as those of a web page that
 * lets its own name lead to loopback, are refused.
 */
public final class Browser implements AutoCloseable {
  private static final String POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";
  private static final int THREADS = 4;
  private static final int TOKEN_BYTES = 24;
  private static final int MOST_FORM_BYTES = 64 << 10;

  static {
    // Without it each answer on a kept connection waits 40 ms for the client's acknowledgement.
    if (System.getProperty("sun.net.httpserver.nodelay") == null) {
      System.setProperty("sun.net.httpserver.nodelay", "true");
    }
  }

  private final HttpServer server;
  private final Site site;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS, Browser::daemon);

  private Browser(HttpServer server, Site site) {
    this.server = server;
    this.site = site;
  }

  /**
   * Opens a dataset and starts serving it.
   *
   * @param dataset its folder, seen to be whole
   * @param review the file that marks are kept in, which need not be there
   * @param port 0 for a free one
   * @throws BrowseException when the port is taken, or the dataset or the review file cannot be
   *     read
   */
  public static Browser start(Path dataset, Path review, int port) throws BrowseException {
    HttpServer server = listen(port);
    try {
      ReviewFile.read(review);
      Database database = Database.open(dataset);
      String name = dataset.toRealPath().toString();
      Layout layout = new Layout("/" + token(), name, List.copyOf(database.tables().keySet()));
      Browser browser = new Browser(server, new Site(layout, database, review));
      server.setExecutor(browser.threads);
      server.createContext("/", browser::handle);
      server.start();
      return browser;
    } catch (IOException | SQLException | ReviewException e) {
      server.stop(0);
      throw new BrowseException(
          e instanceof ReviewException
              ? e.getMessage()
              : "%s cannot be read: %s; publish or copy the dataset again"
                  .formatted(dataset, e.getMessage()),
          e);
    }
  }

  private static HttpServer listen(int port) throws BrowseException {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (BindException e) {
      throw new BrowseException(
          "port %d is in use or may not be opened (%s); name another with --port, or leave it out for a free one"
              .formatted(port, e.getMessage()),
          e);
    } catch (IOException e) {
      throw new BrowseException("port %d cannot be opened: %s".formatted(port, e.getMessage()), e);
    }
  }

  private static String token() {
    byte[] token = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(token);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /** The address to open, with its secret. */
  public URI address() {
    return URI.create("http://%s%s/".formatted(host(), site.layout().base()));
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
    try {
      site.database().close();
    } catch (SQLException e) {
      throw new IllegalStateException("DuckDB does not close", e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      send(exchange, response(exchange));
    }
  }

  private Response response(HttpExchange exchange) {
    String base = site.layout().base();
    String path = exchange.getRequestURI().getPath();
    if (!isForUs(exchange.getRequestHeaders()) || path == null || !path.startsWith(base + "/")) {
      return Response.text(403, "Open the address that hopsmith browse printed.\n");
    }
    try {
      return answer(exchange, path.substring(base.length()));
    } catch (BadRequestException e) {
      return Response.page(400, site.layout().problem(e.getMessage()));
    } catch (ReviewException | SQLException | IOException e) {
      return Response.page(500, site.layout().problem(e.getMessage()));
    } catch (RuntimeException e) {
      return Response.page(500, site.layout().problem("a defect: " + e));
    }
  }

  private Response answer(HttpExchange exchange, String path)
      throws BadRequestException, SQLException, ReviewException, IOException {
    switch (exchange.getRequestMethod()) {
      case "GET" -> {
        String query = exchange.getRequestURI().getRawQuery();
        return site.get(path, Parameters.parse(query == null ? "" : query));
      }
      case "POST" -> {
        if (path.equals("/mark")) {
          return site.mark(Parameters.parse(form(exchange)));
        }
        throw new BadRequestException("only marks are sent here");
      }
      default -> {
        return Response.text(405, "Only GET and POST are answered here.\n");
      }
    }
  }

  private static String form(HttpExchange exchange) throws IOException, BadRequestException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_FORM_BYTES + 1);
    if (body.length > MOST_FORM_BYTES) {
      throw new BadRequestException("a form has at most %d bytes".formatted(MOST_FORM_BYTES));
    }
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The names that a browser on this machine uses, and no page of another origin. */
  private boolean isForUs(Headers headers) {
    List<String> hosts = List.of(host(), "localhost:" + server.getAddress().getPort());
    String origin = headers.getFirst("Origin");
    return hosts.contains(headers.getFirst("Host"))
        && (origin == null || hosts.stream().anyMatch(host -> origin.equals("http://" + host)));
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    byte[] body = response.body().getBytes(StandardCharsets.UTF_8);
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", response.type());
    headers.set("Content-Security-Policy", POLICY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (!response.location().isEmpty()) {
      headers.set("Location", response.location());
    }
    exchange.sendResponseHeaders(response.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "browse");
    thread.setDaemon(true);
    return thread;
  }
}
