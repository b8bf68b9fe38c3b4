package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hopsmith.agents.search.IndexShardWriter;
import io.hopsmith.agents.search.IndexShards;
import io.hopsmith.agents.search.IndexedPage;
import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.schemas.Block;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Page;
import io.hopsmith.schemas.Passage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandsTest {
  private static final String QUESTION =
      "{\"id\": \"q1\", \"question\": \"Which town lies on the river Wend?\"}\n";

  @TempDir private static Path run;

  @BeforeAll
  static void index() throws IOException {
    try (MiniLmEmbedder embedder = new MiniLmEmbedder(1)) {
      new IndexShardWriter(embedder)
          .write(
              IndexShards.directory(run.resolve("index"), 0, 1),
              List.of(
                  page("brook", "Brook", "Brook is a town on the river Wend."),
                  page("granite", "Granite", "Granite is a coarse rock of quartz and feldspar.")));
    }
    Files.writeString(run.resolve("questions.jsonl"), QUESTION);
  }

  @Test
  void searchesAndPrintsUrlTitleScoreAndSnippet() {
    Typed typed =
        Typed.run("search", run.toString(), "river", "Wend", "--k", "1", "--ranking", "lexical");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .matches("(?s)1\\. Brook  \\(\\d+\\.\\d{4}\\)\n.*")
        .endsWith(
            """
               http://a.example/brook
               Brook is a town on the river Wend.

            1 hit
            """);
  }

  @Test
  void searchesByMeaningAndPrintsJson() throws IOException {
    Typed typed = Typed.run("search", run.toString(), "stone", "--ranking", "dense", "--json");
    List<JsonNode> hits = lines(typed.out());
    assertThat(hits)
        .extracting(hit -> hit.get("title").asText())
        .containsExactly("Granite", "Brook");
    assertThat(hits.get(0).get("rank").asInt()).isEqualTo(1);
    assertThat(hits.get(0).get("snippet").asText()).startsWith("Granite is a coarse rock");
  }

  @Test
  void solvesAQuestionWithItsTrajectory() throws IOException {
    JsonNode line = lines(solve().out()).get(0);
    assertThat(line.get("id").asText()).isEqualTo("q1");
    assertThat(line.get("solver").asText()).isEqualTo("embedded-lexical");
    assertThat(line.get("calls").asInt()).isPositive().isEqualTo(line.get("trajectory").size());
    assertThat(line.get("trajectory").get(0).get("tool").asText()).isEqualTo("search");
    assertThat(line.has("answer")).isTrue();
  }

  @Test
  void solvesWithBothSolversIntoAFile() throws IOException {
    Path out = run.resolve("solved.jsonl");
    Typed typed = solve("--solver", "both", "--out", out.toString());
    assertThat(typed.out()).isEmpty();
    assertThat(lines(Files.readString(out)))
        .extracting(line -> line.get("solver").asText())
        .containsExactly("embedded-lexical", "embedded-dense");
  }

  @Test
  void makesNoCallsWithClosedBook() throws IOException {
    JsonNode line = lines(solve("--closed-book").out()).get(0);
    assertThat(line.get("solver").asText()).isEqualTo("embedded-closed-book");
    assertThat(line.get("calls").asInt()).isZero();
    assertThat(line.get("trajectory")).isEmpty();
  }

  @Test
  void refusesAFolderWithoutAnIndex(@TempDir Path empty) {
    Typed typed = Typed.run("search", empty.resolve("run").toString(), "x");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith search: no index in %s; name the folder of a run, or run 'hopsmith index' first\n"
                .formatted(empty.resolve("run")));
  }

  @Test
  void refusesAFileInPlaceOfAFolder(@TempDir Path elsewhere) throws IOException {
    Path file = Files.writeString(elsewhere.resolve("questions.jsonl"), QUESTION);
    assertThat(Typed.run("search", file.toString(), "x").err())
        .isEqualTo(
            "hopsmith search: %s is no folder that this user may look into; name the folder of a run\n"
                .formatted(file));
  }

  @Test
  void namesTheRemedyOfAnIndexThatIsIncompleteOnce(@TempDir Path broken) throws IOException {
    Path shard = Files.createDirectories(IndexShards.directory(broken.resolve("index"), 0, 1));
    Typed typed = Typed.run("search", broken.toString(), "x");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith search: the index of %s cannot be used: the index shard %s is incomplete (no"
                    .formatted(broken, shard)
                + " hopsmith-shard.properties); run `hopsmith index` again\n");
  }

  private static Typed solve(String... more) {
    List<String> args = new ArrayList<>();
    args.addAll(
        List.of("solve", run.toString(), "--questions", run.resolve("questions.jsonl").toString()));
    args.addAll(List.of(more));
    Typed typed = Typed.run(args.toArray(String[]::new));
    assertThat(typed.err()).isEmpty();
    assertThat(typed.exitCode()).isZero();
    return typed;
  }

  private static List<JsonNode> lines(String text) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : text.lines().toList()) {
      nodes.add(new ObjectMapper().readTree(line));
    }
    return nodes;
  }

  private static IndexedPage page(String path, String title, String text) {
    String url = "http://a.example/" + path;
    Block block = Block.text(Block.Kind.PARAGRAPH, 0, "", text, List.of());
    Page page =
        new Page(
            Ids.of(url),
            url,
            url,
            "a.example",
            List.of(),
            200,
            Instant.parse("2026-01-01T00:00:00Z"),
            "00",
            "text/html",
            "UTF-8",
            "en",
            "unknown",
            "allowed",
            title,
            title,
            List.of(),
            List.of(),
            Page.About.NOTHING,
            List.of(block),
            List.of(),
            List.of());
    return new IndexedPage(
        page, title, List.of(new Passage(Ids.of(url, text), page.id(), url, title, "", text)));
  }
}
