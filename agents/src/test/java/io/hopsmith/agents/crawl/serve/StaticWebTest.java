package io.hopsmith.agents.crawl.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaticWebTest {
  @TempDir private Path root;
  private StaticWeb web;
  private HttpClient client;

  @BeforeEach
  void start() throws IOException {
    write("a.example/index.html", "<p>home of a</p>");
    write("a.example/sub/index.html", "<p>sub of a</p>");
    write("a.example/own.html", "<meta charset='iso-8859-2'><p>own</p>");
    write("a.example/notes.txt", "notes");
    write("a.example/robots.txt", "User-agent: *");
    write("a.example/_redirects", "# moved\n/old /sub/ 302\n/away http://b.example/x\n");
    write("b.example/404.html", "<p>b has no such page</p>");
    write("secret.html", "<p>outside</p>");
    web = StaticWeb.start(root);
    // a proxy on the server's own address makes the client send absolute URLs of virtual hosts
    client = HttpClient.newBuilder().proxy(ProxySelector.of(web.address())).build();
  }

  @AfterEach
  void stop() {
    web.close();
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/, 200, text/html; charset=utf-8, <p>home of a</p>",
    "http://A.example/sub/?q=1, 200, text/html; charset=utf-8, <p>sub of a</p>",
    "http://a.example/own.html, 200, text/html, <meta charset='iso-8859-2'><p>own</p>",
    "http://a.example/notes.txt, 200, text/plain; charset=utf-8, notes",
    "http://b.example/none, 404, text/html; charset=utf-8, <p>b has no such page</p>"
  })
  void servesTheFolderOfTheHost(String url, int status, String type, String body) throws Exception {
    HttpResponse<String> response = get(url);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Content-Type")).contains(type);
    assertThat(response.body()).isEqualTo(body);
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/old, 302, /sub/",
    "http://a.example/away, 301, http://b.example/x",
    "http://a.example/sub, 301, /sub/"
  })
  void redirects(String url, int status, String location) throws Exception {
    HttpResponse<String> response = get(url);
    assertThat(response.statusCode()).isEqualTo(status);
    assertThat(response.headers().firstValue("Location")).contains(location);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/sub/../../secret.html",
        "/_redirects",
        "/notes.txt/",
        "/%00",
        "/none.html"
      })
  void answersNotFoundForEverythingElse(String path) throws IOException {
    assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: a.example")).startsWith("HTTP/1.1 404");
  }

  @Test
  void knowsNoOtherHosts() throws IOException {
    assertThat(raw("GET /secret.html HTTP/1.1\r\nHost: ..")).startsWith("HTTP/1.1 404");
    assertThat(raw("GET /index.html HTTP/1.1\r\nHost: a.example:81")).startsWith("HTTP/1.1 200");
    assertThat(web.hosts()).containsExactly("a.example", "b.example");
    assertThat(web.routes().server("B.example")).contains(web.address());
  }

  @Test
  void answersHeadAndUnchangedPagesWithoutBody() throws Exception {
    String tag = get("http://a.example/").headers().firstValue("ETag").orElseThrow();
    HttpRequest.Builder again = HttpRequest.newBuilder(URI.create("http://a.example/"));
    HttpResponse<String> unchanged = send(again.copy().header("If-None-Match", tag));
    HttpResponse<String> head =
        send(again.copy().method("HEAD", HttpRequest.BodyPublishers.noBody()));
    assertThat(unchanged.statusCode()).isEqualTo(304);
    assertThat(unchanged.body()).isEmpty();
    assertThat(head.headers().firstValue("Content-Length")).contains("16");
    assertThat(head.body()).isEmpty();
    assertThat(send(again.POST(HttpRequest.BodyPublishers.ofString("x"))).statusCode())
        .isEqualTo(405);
    assertThat(web.log())
        .containsExactly(
            new StaticWeb.Request("GET", "http://a.example/", 200),
            new StaticWeb.Request("GET", "http://a.example/", 304),
            new StaticWeb.Request("HEAD", "http://a.example/", 200),
            new StaticWeb.Request("POST", "http://a.example/", 405));
  }

  @Test
  void saysWhichFolderIsMissing() {
    assertThatThrownBy(() -> StaticWeb.start(root.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("none");
  }

  private HttpResponse<String> get(String url) throws Exception {
    return send(HttpRequest.newBuilder(URI.create(url)));
  }

  private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private String raw(String head) throws IOException {
    InetSocketAddress address = web.address();
    try (Socket socket = new Socket(address.getAddress(), address.getPort())) {
      String request = head + "\r\nConnection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
  }
}
