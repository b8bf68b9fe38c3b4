package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCommandTest {
  private static final String PAGE =
      """
      <html lang=en><head><title>Brook Bridge</title><meta name=author content="Ada Example">
      <meta property=article:published_time content="2024-03-01">
      <link rel=license href="https://creativecommons.org/licenses/by/4.0/"></head><body>
      <nav class=breadcrumb><a href=/>Home</a> <a href=b.html>Bridges</a></nav>
      <h1>Brook Bridge</h1><p>It crosses the <a href=wend.html>Wend</a>.</p>
      <ul><li>stone<li>iron</ul>
      <table><tr><th>Year<th>Toll<tr><td>1900<td>2<tr><td>1910<td>3</table>
      <dl><dt>Length<dd>40 m</dl></body></html>
      """;

  @TempDir private Path folder;

  @Test
  void printsOnePageAsJson() throws IOException {
    Path file = Files.writeString(folder.resolve("bridge.html"), PAGE);
    Typed typed = Typed.run("read", file.toString(), "--json");
    assertThat(typed.exitCode()).as(typed.err()).isZero();
    JsonNode page = Json.mapper().readTree(typed.out());
    assertThat(page.get("source").asText()).isEqualTo(file.toString());
    assertThat(page.get("url").asText())
        .isEqualTo("file:///" + folder.getFileName() + "/bridge.html");
    assertThat(page.get("title").asText()).isEqualTo("Brook Bridge");
    assertThat(page.get("byline").asText()).isEqualTo("Ada Example");
    assertThat(page.get("published").asText()).isEqualTo("2024-03-01");
    assertThat(page.get("modified").asText()).isEmpty();
    assertThat(page.get("licence").asText()).isEqualTo("CC-BY-4.0");
    assertThat(page.get("breadcrumbs")).hasToString("[\"Bridges\"]");
    assertThat(page.get("text").asText())
        .startsWith("Brook Bridge\nIt crosses the Wend.\nstone\niron\n");
    assertThat(page.get("lists"))
        .hasToString("[[{\"level\":1,\"text\":\"stone\"},{\"level\":1,\"text\":\"iron\"}]]");
    assertThat(page.get("tables").get(0).get("headers")).hasToString("[\"Year\",\"Toll\"]");
    assertThat(page.get("tables").get(0).get("rows"))
        .hasToString("[[\"1900\",\"2\"],[\"1910\",\"3\"]]");
    assertThat(page.get("pairs").get(0).get("value").asText()).isEqualTo("40 m");
    assertThat(page.get("links")).hasSize(3);
  }

  @Test
  void readsAFolderInTheOrderOfItsPathsAndSaysWhatCannotBeRead() throws IOException {
    for (int i = 0; i < 40; i++) {
      String name = "p%02d.html".formatted(i);
      Files.writeString(folder.resolve(name), i == 7 ? "<p>" : "<title>T" + i + "</title><p>x" + i);
    }
    Files.writeString(folder.resolve("notes.md"), "not read");
    Typed typed = Typed.run("read", folder.toString(), "--json");
    assertThat(typed.exitCode()).isEqualTo(1);
    List<String> sources = new ArrayList<>();
    for (String line : typed.out().lines().toList()) {
      JsonNode page = Json.mapper().readTree(line);
      sources.add(page.get("source").asText());
      if (sources.size() == 8) {
        assertThat(page.get("reason").asText()).isEqualTo("EMPTY_PAGE");
        assertThat(page.get("detail").asText()).endsWith("p07.html: no visible text in 3 bytes");
      } else {
        assertThat(page.get("text").asText()).isEqualTo("x" + (sources.size() - 1));
      }
    }
    assertThat(sources)
        .isEqualTo(
            IntStream.range(0, 40)
                .mapToObj(i -> folder.resolve("p%02d.html".formatted(i)).toString())
                .toList());
  }

  @Test
  void printsNothingOfAPageThatCouldSteerTheTerminal() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("evil.html"),
            "<title>a&#27;[2Jb</title><meta name=author content='Eve &#27;]0;owned&#7;'>"
                + "<h1>Head\u202Eline</h1><p>text&#x9b;31m red</p><ul><li>it&#27;[1mem</ul>");
    Typed typed = Typed.run("read", file.toString());
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .contains("[2Jb")
        .contains("- it[1mem")
        .doesNotContainPattern("[\\p{Cntrl}\\p{Cf}&&[^\\n]]");
  }

  @Test
  void saysInOneLineWhyAPageCannotBeRead() throws IOException {
    Path file = Files.writeString(folder.resolve("bin.html"), "%PDF-1.4");
    Typed typed = Typed.run("read", file.toString());
    assertThat(typed.exitCode()).isEqualTo(1);
    assertThat(typed.out()).isEmpty();
    assertThat(typed.err()).startsWith("hopsmith read: " + file + ": UNREADABLE: ").hasLineCount(1);
  }

  @Test
  void refusesWhatIsNeitherUrlNorFile() {
    Path missing = folder.resolve("missing");
    Typed typed = Typed.run("read", missing.toString());
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith read: '%s' is no http(s) URL, and there is no file or folder of that name\n"
                .formatted(missing));
    assertThat(Typed.run("read", folder.toString()).err())
        .isEqualTo(
            "hopsmith read: folder %s holds no .html, .htm or .txt file\n".formatted(folder));
    assertThat(Typed.run("read", folder.toString(), "--open", "http://a/").err())
        .startsWith("hopsmith read: --open: open_hosts has 'http://a/'");
  }

  @Test
  void fetchesAUrlByRobotsAndFollowsItsRedirect() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer(server, "/robots.txt", 200, "User-agent: *\nDisallow: /closed\n");
    answer(server, "/page", 200, PAGE);
    server.createContext(
        "/old",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/page");
          exchange.sendResponseHeaders(301, -1);
          exchange.close();
        });
    server.start();
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      Typed page = Typed.run("read", base + "/old", "--json");
      assertThat(page.exitCode()).as(page.err() + page.out()).isZero();
      assertThat(Json.mapper().readTree(page.out()).get("url").asText()).isEqualTo(base + "/page");
      Typed closed = Typed.run("read", base + "/closed", "--json");
      assertThat(closed.exitCode()).isEqualTo(1);
      assertThat(Json.mapper().readTree(closed.out()).get("reason").asText())
          .isEqualTo("ROBOTS_DISALLOWED");
    } finally {
      server.stop(0);
    }
  }

  private static void answer(HttpServer server, String path, int status, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
