package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that use a finished run's index, on the sample's run. */
class AtlasToolsTest {
  @TempDir private Path folder;

  @Test
  void searchAnswersFromTheRunsIndex() throws IOException {
    Ran ran = Ran.hopsmith("search", BuiltAtlas.folder().toString(), "longest", "bridge", "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode first = new ObjectMapper().readTree(ran.out().lines().findFirst().orElseThrow());
    assertThat(first.get("url").asText()).startsWith("http://spans-of-steel.example/");
  }

  @Test
  void noSearchForAQuestionBringsTheQuotesOfAllItsHops() throws IOException {
    for (JsonNode row : BuiltAtlas.published().rows()) {
      String question = row.get("question").asText();
      Ran ran =
          Ran.hopsmith("search", BuiltAtlas.folder().toString(), question, "--k", "10", "--json");
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      StringBuilder shown = new StringBuilder();
      for (String hit : ran.out().split("\\R")) {
        shown.append(new ObjectMapper().readTree(hit).get("snippet").asText()).append('\n');
      }
      String snippets = SampleFile.squeezed(shown.toString());
      assertThat(Published.texts(row.get("hops"), "quote"))
          .as("quotes that one search for '%s' brings", question)
          .anySatisfy(quote -> assertThat(snippets).doesNotContain(SampleFile.squeezed(quote)));
    }
  }

  @Test
  void explainListsTheRolloutsOfARow() throws IOException {
    String id = BuiltAtlas.published().rows().get(0).get("id").asText();
    Ran ran = Ran.hopsmith("explain", BuiltAtlas.folder().toString(), id, "--json");
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode explained = new ObjectMapper().readTree(ran.out());
    assertThat(explained.get("trajectories"))
        .extracting(rollout -> rollout.get("role").asText())
        .contains("search-solver-a", "search-solver-b", "closed-book");
  }

  @Test
  void solveAnswersAQuestionOfTheUser() throws IOException {
    Path questions = folder.resolve("questions.jsonl");
    Files.writeString(
        questions, "{\"id\": \"q1\", \"question\": \"What is the capital of Norway?\"}\n");
    Ran ran =
        Ran.hopsmith("solve", BuiltAtlas.folder().toString(), "--questions", questions.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    JsonNode solved = new ObjectMapper().readTree(ran.out());
    assertThat(solved.get("id").asText()).isEqualTo("q1");
    assertThat(solved.get("answer").asText()).contains("Oslo");
    assertThat(solved.get("calls").asInt()).isPositive();
  }
}
