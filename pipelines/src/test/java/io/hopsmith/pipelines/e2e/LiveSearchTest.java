package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Models that search the live web: two sites of the sample are crawled, the others are found by a
 * search engine and fetched when they are wanted.
 */
class LiveSearchTest {
  private static final List<String> CRAWLED =
      List.of("http://spans-of-steel.example/", "http://lives-of-science.example/");
  private static final String DENIED = "elements-table.example";

  @TempDir static Path temp;
  private static Path config;
  private static Path out;
  private static Published published;
  private static int searches;

  @BeforeAll
  static void build() throws IOException {
    out = temp.resolve("run");
    try (SearxngServer engine = new SearxngServer(Ran.ATLAS.resolve("sites"))) {
      config = Files.writeString(temp.resolve("live.yaml"), config(engine.url()));
      Ran ran = Ran.hopsmith("build", config.toString(), "--out", out.toString());
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      searches = engine.asked();
    }
    published = new Published(out);
  }

  private static String config(String engine) throws IOException {
    String sample =
        Files.readString(Ran.ATLAS.resolve("written.yaml"))
            .replaceAll("(?m)^  - http.*\n", "")
            .replace("seeds:\n", "seeds: [%s]\n".formatted(String.join(", ", CRAWLED)))
            .replace("hosts_folder: sites", "hosts_folder: " + Ran.ATLAS.resolve("sites"))
            .replace("script: replies.jsonl", "script: " + Ran.ATLAS.resolve("replies.jsonl"));
    return sample
        + """
        search:
          engines: [{kind: searxng, url: '%s', price_per_query: 0.001}]
          deny: [%s]
        """
            .formatted(engine, DENIED);
  }

  private static boolean isCrawled(String url) {
    return CRAWLED.stream().anyMatch(url::startsWith);
  }

  private static Set<String> urls(List<JsonNode> rows) {
    return rows.stream().map(row -> row.get("url").asText()).collect(Collectors.toSet());
  }

  @Test
  void rowsRestOnPagesThatWereNotCrawled() {
    assertThat(urls(published.rows("pages"))).allMatch(LiveSearchTest::isCrawled);
    assertThat(published.rows())
        .extracting(row -> row.get("answer").asText())
        .contains("2 May 1896", "Gratiae veritas naturae");
    for (JsonNode row : published.rows()) {
      assertThat(Published.texts(row.get("hops"), "url"))
          .anyMatch(url -> !isCrawled(url))
          .noneMatch(url -> url.contains(DENIED));
      assertThat(row.get("agreement").asBoolean()).isTrue();
      assertThat(row.get("n_sites").asInt()).isEqualTo(2);
      assertThat(row.at("/provenance/cost_usd").asDouble()).isPositive();
    }
  }

  @Test
  void theCardSaysWhatWasSearched() throws IOException {
    assertThat(Files.readString(out.resolve("dataset/README.md")))
        .contains("Models searched the live web (searxng)");
  }

  @Test
  void thePagesThatRowsRestOnAreKeptAndNamed() {
    List<JsonNode> live = published.rows("verdicts/live");
    Set<String> named = urls(published.rows("dataset/pages"));
    for (JsonNode row : published.rows()) {
      for (JsonNode hop : row.get("hops")) {
        String url = hop.get("url").asText();
        assertThat(named).contains(url);
        assertThat(hop.get("page_sha256").asText()).isNotEmpty();
        if (!isCrawled(url)) {
          JsonNode page =
              live.stream().filter(each -> each.get("url").asText().equals(url)).findAny().get();
          assertThat(page.get("sha256")).isEqualTo(hop.get("page_sha256"));
          assertThat(String.join(" ", Published.texts(page.get("blocks"), "text")))
              .contains(hop.get("quote").asText());
        }
      }
    }
    assertThat(urls(live)).hasSameSizeAs(live).noneMatch(LiveSearchTest::isCrawled);
  }

  @Test
  void saysBeforeTheCrawlThatTheEnginesKeyIsMissing() throws IOException {
    String keyed =
        Files.readString(config)
            .replaceFirst("engines: .*", "engines: [{kind: tavily, key: 'env:NO_SUCH_KEY_HERE'}]");
    Path file = Files.writeString(temp.resolve("keyed.yaml"), keyed);
    Path keyless = temp.resolve("keyless");
    Ran ran = Ran.hopsmith("build", file.toString(), "--out", keyless.toString());
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "hopsmith build: search engine tavily at api.tavily.com: authentication: the"
                + " environment variable NO_SUCH_KEY_HERE is not set; set it to the key; check the"
                + " key that search.engines (kind tavily).key names\n");
    assertThat(keyless.resolve("pages")).doesNotExist();
  }

  @Test
  void nobodySeesWhatIsDenied() {
    for (String table : List.of("candidates/trajectories", "verdicts/trajectories")) {
      assertThat(published.rows(table))
          .isNotEmpty()
          .allSatisfy(
              rollout -> {
                for (JsonNode step : rollout.get("steps")) {
                  if (step.get("tool").asText().equals("search")) {
                    assertThat(step.get("observation").asText()).doesNotContain(DENIED);
                  }
                }
              });
    }
  }

  @Test
  void makesTheSameDatasetAgainWithoutTheEngineAndTheWeb() {
    assertThat(searches).isPositive();
    Path again = temp.resolve("again");
    Ran ran =
        Ran.hopsmith(
            "build",
            config.toString(),
            "--out",
            again.toString(),
            "--set",
            "store.mode=replay-only",
            "--set",
            "store.file=" + out.resolve("cache.db"));

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    for (String table : List.of("qa", "trajectories", "rejected", "pages")) {
      assertThat(new Published(again).rows("dataset/" + table))
          .isEqualTo(published.rows("dataset/" + table));
    }
  }
}
