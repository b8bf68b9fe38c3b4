package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetCommandsTest {
  @TempDir private static Path run;

  @BeforeAll
  static void publish() throws IOException {
    SampleDataset.write(run.resolve("dataset"));
  }

  @Test
  void showsRowsAsAPersonReadsThem() {
    Typed typed = Typed.run("show", run.toString(), "--n", "1");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .isEqualTo(
            """
            aa01  train  explore-evolve  chain of 2 hops, 2 pages, 1 site, medium
              Q: Which town lies on the river that rises at Old Fell?
              A: Brook (also Brook Town)
              1. Which river rises at Old Fell? -> Wend
                "The Wend rises at Old [31mFell."
                http://a.example/1
              2. Which town lies on the [1]? -> Brook
                "Brook lies on the Wend."
                http://a.example/2

            1 of 3 rows
            """);
  }

  @Test
  void showsOneSide() {
    Typed typed = Typed.run("show", run.resolve("dataset").toString(), "--split", "eval");
    assertThat(typed.out()).startsWith("bb01  eval").endsWith("1 of 1 row\n");
  }

  @Test
  void showsRowsAsJsonWithTheColumnsOfTheTable() throws IOException {
    Typed typed = Typed.run("show", run.toString(), "--json");
    List<JsonNode> rows = new ArrayList<>();
    for (String line : typed.out().lines().toList()) {
      rows.add(new ObjectMapper().readTree(line));
    }
    assertThat(rows)
        .extracting(row -> row.get("id").asText())
        .containsExactly("aa01", "aa02", "bb01");
    JsonNode row = rows.get(0);
    assertThat(row.get("n_hops").asInt()).isEqualTo(2);
    assertThat(row.get("split").asText()).isEqualTo("train");
    assertThat(row.get("hops").get(0).get("fetched_at").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(row.get("closed_book").get("n").asInt()).isEqualTo(4);
    assertThat(row.get("search_solvers").get(0).get("t_hit").asInt()).isEqualTo(2);
    assertThat(row.get("constraints").get(0).has("edge")).isFalse();
  }

  @Test
  void explainsARowByTheBeginningOfItsId() {
    Typed typed = Typed.run("explain", run.toString(), "aa01");
    assertThat(typed.exitCode()).isZero();
    assertThat(typed.out())
        .contains(
            "Round 0, initial\n",
            "    pass GROUNDING: both quotes stand in their pages [n=2]\n",
            "    lexical: right after 3 calls, answer first seen after call 2\n",
            "Round 1, remove: river\n",
            "    FAIL UNIQUENESS: Fenton fits too\n",
            "    \"Brook lies on the Wend.\"\n    http://a.example/2\n",
            "  closed book: 0 of 4 right (closed)\n",
            "  dense: no answer, wrong, 1 call, answer first seen after call 0\n",
            "Rollout t-aa01 of lexical (search-solver-a)\n  1. search Old Fell river\n")
        .doesNotContain("t-aa02", "\u001b");
  }

  @Test
  void explainsAsJson() throws IOException {
    Typed typed = Typed.run("explain", run.toString(), "bb", "--json");
    JsonNode explained = new ObjectMapper().readTree(typed.out());
    assertThat(explained.get("row").get("id").asText()).isEqualTo("bb01");
    assertThat(explained.get("trajectories")).isEmpty();
  }

  @Test
  void explainsWhySomethingWasRejected() {
    Typed typed = Typed.run("explain", run.toString(), "cc");
    assertThat(typed.out())
        .isEqualTo("cc01 was rejected in verify: GATE_CLOSED_BOOK\n  guessed in 2 of 4 attempts\n");
  }

  @Test
  void namesTheIdsThatAnAmbiguousBeginningFits() {
    Typed typed = Typed.run("explain", run.toString(), "aa");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo("hopsmith explain: 2 ids begin with 'aa'; name one of aa01, aa02\n");
  }

  @Test
  void refusesAnUnknownId() {
    Typed typed = Typed.run("explain", run.toString(), "zz");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith explain: no row and no rejection in %s has an id that begins with 'zz'; 'hopsmith show %s' lists rows\n"
                .formatted(run, run));
  }

  @ParameterizedTest
  @ValueSource(strings = {"show", "explain"})
  void refusesAFolderWithoutADataset(String command, @TempDir Path empty) {
    Typed typed =
        command.equals("show")
            ? Typed.run(command, empty.toString())
            : Typed.run(command, empty.toString(), "aa");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err())
        .isEqualTo(
            "hopsmith %s: no dataset in %s: neither dataset/qa nor qa is there; name the folder of a finished run, or run 'hopsmith build' first\n"
                .formatted(command, empty));
  }

  @Test
  void refusesAnUnknownSide() {
    Typed typed = Typed.run("show", run.toString(), "--split", "test");
    assertThat(typed.exitCode()).isEqualTo(2);
    assertThat(typed.err()).isEqualTo("hopsmith show: --split is 'test'; use train or eval\n");
  }
}
