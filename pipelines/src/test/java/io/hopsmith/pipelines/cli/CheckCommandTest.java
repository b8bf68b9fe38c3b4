package io.hopsmith.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {
  @TempDir Path temp;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int check(String more, String... options) throws IOException {
    Path file =
        Files.writeString(temp.resolve("run.yaml"), "seeds: [\"http://a.example/\"]\n" + more);
    String[] args = new String[options.length + 2];
    args[0] = "check";
    args[1] = file.toString();
    System.arraycopy(options, 0, args, 2, options.length);
    return Hopsmith.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
  }

  @Test
  void saysThatNothingIsAskedWhereEveryRoleIsEmbedded() throws IOException {
    assertThat(check("")).isZero();
    assertThat(out.toString()).contains("every role is embedded");
  }

  @Test
  void saysWhatAModelCanAndWhatItCosts() throws IOException {
    Files.writeString(
        temp.resolve("script.jsonl"), "{\"replies\": [\"{\\\"word\\\": \\\"ready\\\"}\"]}");
    String models =
        """
        models: {told: {provider: scripted, script: script.jsonl}}
        roles: {closed_book: told, search_solver_b: told}
        """;
    assertThat(check(models)).isZero();
    assertThat(out.toString())
        .contains("model told (closed_book, search_solver_b): scripted/scripted at script")
        .containsPattern(
            "JSON\\s+schema\\s+yes;\\s+tools\\s+no;\\s+log-probabilities\\s+no;\\s+price\\s+\\$0.0");
    assertThat(check(models, "--json")).isZero();
    assertThat(out.toString()).contains("\"json_schema\":true");
  }

  @Test
  void saysWhatDoesNotAnswerAndWhy() throws IOException {
    String models =
        """
        models: {gone: {base_url: "http://localhost:1/v1", model: m, key: env:NO_SUCH_KEY_HERE}}
        roles: {closed_book: gone}
        """;
    assertThat(check(models)).isEqualTo(Hopsmith.RUN_FAILED);
    assertThat(out.toString())
        .contains(
            "does not answer: check: model openai/m at localhost:1: authentication: the environment"
                + " variable\n  NO_SUCH_KEY_HERE is not set; set it to the key; check the key that"
                + " models.gone.key names");
  }

  @Test
  void saysThatAnEngineDoesNotAnswer() throws IOException {
    assertThat(check("search: {engines: [{kind: searxng, url: \"http://localhost:1/\"}]}\n"))
        .isEqualTo(Hopsmith.RUN_FAILED);
    assertThat(out.toString()).contains("engine searxng: localhost:1").contains("does not answer");
  }
}
