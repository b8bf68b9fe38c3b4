package io.hopsmith.pipelines.browse;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.io.Shards;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long pages over a million rows take, from the request to the last byte. Run by {@code mvn
 * -Pbench}; the table goes to the terminal and to {@code target/benchmarks/browse.md}. 5,000 rows
 * are written as datasets are; 200 copies of each, with ids, questions, answers and page counts of
 * their own, make the million, in row groups as large as the writer's. Each page is asked for six
 * times; the first is that of a browser just opened.
 */
class BrowseBenchmark {
  private static final Path TABLE = Path.of("target", "benchmarks", "browse.md");
  private static final int BASE = 5_000;
  private static final int COPIES = 200;
  private static final int ROW_GROUP = 6_144;
  private static final int REPEATED = 5;

  @TempDir private Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final StringBuilder table = new StringBuilder();

  @Test
  void showsPagesOfAMillionRows() throws Exception {
    Path dataset = million();
    table.append("| page | first, ms | median of others, ms |\n|---|---|---|\n");
    long start = System.nanoTime();
    try (Browser browser = Browser.start(dataset, folder.resolve("review.jsonl"), 0)) {
      double opened = millisSince(start);
      double first = row(browser, "first page", "qa");
      row(browser, "last page", "qa?from=999950");
      row(browser, "page 2 of one sorted by a number", "qa?sort=n_pages&order=desc&from=50");
      row(browser, "sorted by question", "qa?sort=question&order=asc");
      row(
          browser,
          "two filters",
          "qa?" + filter("difficulty", "is", "hard") + "&" + filter("n_pages", "at_least", "5"));
      row(browser, "search for a frequent word", "qa?search=kalo");
      row(browser, "search for a rare one", "qa?search=abcdef");
      row(browser, "row 500,001", "qa?open=500000");
      table.append(String.format(Locale.ROOT, "%nopened in %.0f ms%n", opened));
      assertThat(first).isLessThan(300);
    }
    System.out.println(table);
    Files.createDirectories(TABLE.getParent());
    Files.writeString(TABLE, table);
  }

  private static String filter(String column, String operator, String value) {
    return "column=%s&operator=%s&value=%s".formatted(column, operator, value);
  }

  /** Adds a line; the time of the first request. */
  private double row(Browser browser, String name, String path) throws Exception {
    double first = millis(browser, path);
    double[] others = new double[REPEATED];
    for (int i = 0; i < REPEATED; i++) {
      others[i] = millis(browser, path);
    }
    Arrays.sort(others);
    table.append(
        String.format(Locale.ROOT, "| %s | %.0f | %.0f |%n", name, first, others[REPEATED / 2]));
    return first;
  }

  private double millis(Browser browser, String path) throws Exception {
    URI address = URI.create(browser.address() + path);
    long start = System.nanoTime();
    HttpResponse<String> answer =
        client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    double millis = millisSince(start);
    assertThat(answer.statusCode()).isIn(200, 303);
    return millis;
  }

  private static double millisSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private Path million() throws IOException, SQLException {
    Path base = folder.resolve("base");
    Path dataset = folder.resolve("million");
    ManyRows.write(base, BASE, 4, false);
    Files.createDirectories(dataset.resolve("qa"));
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      for (String side : List.of("train", "eval")) {
        for (Path file : Shards.list(base.resolve("qa"), side)) {
          statement.execute(copies(file, dataset.resolve("qa").resolve(file.getFileName())));
        }
      }
    }
    return dataset;
  }

  private static String copies(Path from, Path to) {
    return """
        COPY (SELECT * REPLACE (
            left(md5(id || k), 16) AS id,
            left(md5(k || question), 6) || ' ' || question AS question,
            left(md5(answer || k), 6) || answer AS answer,
            CAST(n_pages + k %% 4 AS INTEGER) AS n_pages)
          FROM read_parquet('%s'), range(%d) copies(k))
        TO '%s' (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE %d)"""
        .formatted(from, COPIES, to, ROW_GROUP);
  }
}
