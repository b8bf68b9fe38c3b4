package io.hopsmith.agents.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import io.hopsmith.agents.crawl.CrawlSettings;
import io.hopsmith.agents.crawl.SiteCrawl;
import io.hopsmith.agents.crawl.SiteCrawler;
import io.hopsmith.agents.fetch.FetchSettings;
import io.hopsmith.agents.fetch.HostRoutes;
import io.hopsmith.agents.web.HtmlPageReader;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * A crawl of a site on loopback whose pages have 30 kB and take 20 ms each, beside clients that get
 * the same pages with as many requests at a time: one that does nothing with them, and one that has
 * jsoup find their links. Run by {@code mvn -Pbench}; the table goes to the terminal and to {@code
 * target/benchmarks/crawl.md}. Pages are read and handed on; the first passes show what compiling
 * costs a short crawl, which takes time of the processor too. A last line has what memory a crawl
 * holds after so many pages that it handed on. The server is another process.
 */
class CrawlBenchmark {
  private static final int PAGES = 1_500;
  private static final int MANY_PAGES = 30_000;
  private static final int MILLIS = 20;
  private static final int PARALLEL = 16;
  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final StringBuilder table = new StringBuilder();

  /** Gets all pages of a site; how many it got. */
  private interface Client {
    int get(SlowServer server) throws Exception;
  }

  @Test
  void crawlsASiteThatAnswersSlowly() throws Exception {
    row("| client | pages | seconds | pages/s | pages/s of the processor | requests at a time |");
    row("|---|---|---|---|---|---|");
    try (SlowServer server = SlowServer.start(PAGES, MILLIS)) {
      run("Hopsmith, first pass", server, CrawlBenchmark::crawl);
      run("Hopsmith, second pass", server, CrawlBenchmark::crawl);
      run("Hopsmith, third pass", server, CrawlBenchmark::crawl);
      run("Hopsmith, fourth pass", server, CrawlBenchmark::crawl);
      run("java.net.http and jsoup's links", server, s -> plain(s, true));
      run("java.net.http alone", server, s -> plain(s, false));
    }
    try (SlowServer server = SlowServer.start(MANY_PAGES, 0)) {
      memory(server);
    }
    System.out.println(table);
    Path file = Path.of("target", "benchmarks", "crawl.md");
    Files.createDirectories(file.getParent());
    Files.writeString(file, table);
  }

  private void run(String name, SlowServer server, Client client) throws Exception {
    server.mostUnderWay();
    long cpu = SYSTEM.getProcessCpuTime();
    long start = System.nanoTime();
    int pages = client.get(server);
    double seconds = (System.nanoTime() - start) / 1e9;
    double busy = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
    assertThat(pages).isEqualTo(PAGES);
    row(
        "| %s | %d | %.1f | %.0f | %.0f | %d |",
        name, pages, seconds, pages / seconds, pages / busy, server.mostUnderWay());
  }

  private void memory(SlowServer server) {
    AtomicInteger pages = new AtomicInteger();
    long[] megabytes = new long[2];
    crawler()
        .crawl(
            SiteCrawl.ofSeeds(List.of(server.url(FactSite.path(0)))),
            page -> {
              int count = pages.incrementAndGet();
              if (count == PAGES) {
                megabytes[0] = heldMegabytes();
              } else if (count == MANY_PAGES) {
                megabytes[1] = heldMegabytes();
              }
            });
    assertThat(pages).hasValue(MANY_PAGES);
    row(
        "\nHeap after garbage collection: %d MB at %d pages, %d MB at %d pages.",
        megabytes[0], PAGES, megabytes[1], MANY_PAGES);
  }

  private static long heldMegabytes() {
    System.gc();
    return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20;
  }

  private static int crawl(SlowServer server) {
    AtomicInteger pages = new AtomicInteger();
    crawler()
        .crawl(
            SiteCrawl.ofSeeds(List.of(server.url(FactSite.path(0)))),
            page -> pages.incrementAndGet());
    return pages.get();
  }

  private static SiteCrawler crawler() {
    FetchSettings defaults = FetchSettings.defaults();
    FetchSettings.Pace pace =
        new FetchSettings.Pace(
            Duration.ZERO,
            defaults.pace().maxCrawlDelay(),
            defaults.pace().connectTimeout(),
            defaults.pace().readTimeout(),
            defaults.pace().retries(),
            defaults.pace().retryWait(),
            PARALLEL);
    CrawlSettings settings =
        CrawlSettings.defaults()
            .withLimits(new CrawlSettings.Limits(MANY_PAGES, 100, 2_000_000, 5, 200))
            .withFetch(defaults.withPace(pace));
    return new SiteCrawler(settings, HostRoutes.none(), new HtmlPageReader());
  }

  private static int plain(SlowServer server, boolean links) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    List<Callable<Integer>> gets =
        IntStream.range(0, PAGES)
            .mapToObj(n -> get(client, server.url(FactSite.path(n)), links))
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(PARALLEL);
    int got = 0;
    for (Future<Integer> bytes : threads.invokeAll(gets)) {
      got += bytes.get() > 0 ? 1 : 0;
    }
    threads.shutdown();
    return got;
  }

  private static Callable<Integer> get(HttpClient client, String url, boolean links) {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
    return () -> {
      byte[] body = client.send(request, BodyHandlers.ofByteArray()).body();
      if (links) {
        String html = new String(body, StandardCharsets.UTF_8);
        assertThat(Jsoup.parse(html, url).select("a[href]")).isNotEmpty();
      }
      return body.length;
    };
  }

  private void row(String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
