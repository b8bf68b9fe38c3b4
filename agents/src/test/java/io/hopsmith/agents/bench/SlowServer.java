package io.hopsmith.agents.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A {@link FactSite} behind a server that takes its time for each page, in a process of its own, so
 * that the processor time of a crawler is its own. {@code /under-way} answers with the most
 * requests that were under way at a time since it was asked last.
 */
final class SlowServer implements AutoCloseable {
  private static final String UNDER_WAY = "/under-way";

  private final Process process;
  private final int port;

  private SlowServer(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /**
   * Starts a server.
   *
   * @param millis that each page takes at least
   */
  static SlowServer start(int pages, int millis) throws IOException {
    String java = System.getProperty("java.home") + File.separator + "bin" + File.separator;
    Process process =
        new ProcessBuilder(
                java + "java",
                "-Dsun.net.httpserver.nodelay=true",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                SlowServer.class.getName(),
                String.valueOf(pages),
                String.valueOf(millis))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new SlowServer(process, Integer.parseInt(out.readLine()));
  }

  String url(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /** Most requests that were under way at a time since the last call. */
  int mostUnderWay() throws IOException {
    try (var answer = URI.create(url(UNDER_WAY)).toURL().openStream()) {
      return Integer.parseInt(new String(answer.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** The other process. */
  public static void main(String[] args) throws IOException {
    Site site = new Site(new FactSite(Integer.parseInt(args[0])), Integer.parseInt(args[1]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", site::answer);
    server.start();
    System.out.println(server.getAddress().getPort());
  }

  private record Site(FactSite pages, int millis, AtomicInteger underWay, AtomicInteger most) {
    Site(FactSite pages, int millis) {
      this(pages, millis, new AtomicInteger(), new AtomicInteger());
    }

    void answer(HttpExchange exchange) throws IOException {
      String path = exchange.getRequestURI().getPath();
      if (path.equals(UNDER_WAY)) {
        send(exchange, 200, String.valueOf(most.getAndSet(0)).getBytes(StandardCharsets.UTF_8));
      } else if (path.startsWith("/city/")) {
        most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
        byte[] page = pages.page(Integer.parseInt(path.replaceAll("\\D", "")));
        pause();
        underWay.decrementAndGet();
        send(exchange, 200, page);
      } else {
        send(exchange, 404, new byte[] {'?'});
      }
    }

    private void pause() throws IOException {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
      try (exchange) {
        exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
      }
    }
  }
}
