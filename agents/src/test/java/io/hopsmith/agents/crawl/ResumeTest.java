package io.hopsmith.agents.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A crawl of 1,000 pages, with redirects and dead links among them, that is killed and goes on. */
@Timeout(180)
class ResumeTest {
  private static final int PAGES = 1_000;
  private static final int OLD = 30;

  @TempDir private Path folder;
  private RoughServer server;

  @BeforeEach
  void serve() throws IOException {
    server = new RoughServer();
    server.on("/robots.txt", exchange -> send(exchange, 200, "User-agent: *\nDisallow: /shut\n"));
    for (int n = 0; n < PAGES; n++) {
      String[] links = {"/" + (2 * n + 1) % 1_010, "/" + (2 * n + 2) % 1_010, "/old" + n % 35};
      String body = RoughCrawl.links(links) + "<p>page %d %s</p>".formatted(n, "word ".repeat(40));
      server.on("/" + n, exchange -> send(exchange, 200, body));
    }
    for (int n = 0; n < OLD; n++) {
      int target = n * 7;
      server.on("/old" + n, exchange -> move(exchange, "/" + target));
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aKilledProcessGoesOnWhereItWas() throws Exception {
    SiteCrawlResult unbroken = ResumedCrawl.crawl(folder.resolve("unbroken"), server.url("/0"));
    int urls = server.asked().size();
    for (int at : new int[] {1, urls / 2}) {
      server.forget();
      Path journal = folder.resolve("journal" + at);
      killAfter(at, start(journal));
      int before = server.asked().size();
      assertSame(ResumedCrawl.crawl(journal, server.url("/0")), unbroken);
      assertThat(before).isBetween(at, urls - 1);
      assertThat(server.asked()).hasSizeBetween(urls, urls + urls * 2 / 100);
    }
  }

  @Test
  void aJournalThatEndsAnywhereGivesTheSamePages() throws Exception {
    Path whole = folder.resolve("whole");
    SiteCrawlResult unbroken = ResumedCrawl.crawl(whole, server.url("/0"));
    int urls = server.asked().size();
    byte[] bytes = Files.readAllBytes(whole.resolve("journal-00000.warc"));
    for (int share = 1; share < 10; share += 2) {
      Path journal = Files.createDirectories(folder.resolve("share" + share));
      byte[] part = Arrays.copyOf(bytes, (int) (bytes.length * (long) share / 10));
      Files.write(journal.resolve("journal-00000.warc"), part);
      server.forget();
      assertSame(ResumedCrawl.crawl(journal, server.url("/0")), unbroken);
      assertThat(server.asked())
          .hasSizeLessThan(urls * (10 - share) / 10 + urls / 10)
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void aFinishedCrawlIsRepeatedWithoutARequest() throws Exception {
    SiteCrawlResult first = ResumedCrawl.crawl(folder, server.url("/0"));
    server.forget();
    assertSame(ResumedCrawl.crawl(folder, server.url("/0")), first);
    assertThat(server.asked()).isEmpty();
  }

  /** Kills a process when so many of its requests have come; it has no time to tidy up. */
  private void killAfter(int requests, Process process) throws InterruptedException {
    while (server.asked().size() < requests) {
      assertThat(process.isAlive()).as("the crawl is still under way").isTrue();
      process.waitFor(1, TimeUnit.MILLISECONDS);
    }
    process.destroyForcibly().waitFor();
  }

  private Process start(Path journal) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            ResumedCrawl.class.getName(),
            journal.toString(),
            server.url("/0"))
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("output").toFile())
        .start();
  }

  private static void assertSame(SiteCrawlResult one, SiteCrawlResult other) {
    assertThat(one.pages()).hasSize(PAGES).isEqualTo(other.pages());
    assertThat(one.rejections()).isEqualTo(other.rejections());
  }

  private void send(HttpExchange exchange, int status, String body) throws IOException {
    RoughServer.send(exchange, status, "text/html", body);
  }

  private void move(HttpExchange exchange, String to) throws IOException {
    exchange.getResponseHeaders().add("Location", to);
    send(exchange, 302, "moved");
  }
}
