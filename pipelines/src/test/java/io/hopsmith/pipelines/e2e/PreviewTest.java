package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.llm.Transcript;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview of the sample's runs, embedded and with scripted models. */
class PreviewTest {
  private static final String EMBEDDED = Ran.ATLAS.resolve("build.yaml").toString();
  private static final String WRITTEN = Ran.ATLAS.resolve("written.yaml").toString();

  @TempDir private Path temp;

  @Test
  void printsRoundsCluesQueriesAndVerdictsAndLeavesNothing() throws IOException {
    List<Path> before = previews();
    Path out = temp.resolve("run");
    Ran ran = Ran.hopsmith("preview", EMBEDDED, "--n", "3", "--out", out.toString());

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out())
        .containsPattern("== Question 1 of \\d: (self-play|explore-evolve) ==")
        .contains("Round 0, initial")
        .containsPattern("  \\?0 .+: .+")
        .containsPattern("Rollout \\w+ of embedded-lexical \\(search-solver-a\\)")
        .containsPattern("\\d+\\. search .+")
        .containsPattern("(pass|FAIL) CLOSED_BOOK: \\d of 4 guesses without tools are right")
        .contains("Verified: accepted")
        .endsWith("cost: nothing, no language model was asked\n");
    assertThat(ran.err()).containsPattern("verify +\\d");
    assertThat(out).doesNotExist();
    assertThat(previews()).isEqualTo(before);
  }

  private static List<Path> previews() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("hopsmith-preview-"))
          .sorted()
          .toList();
    }
  }

  @Test
  void printsPromptsAndRepliesOnceAndPaysForThemOnce() throws IOException {
    Path out = temp.resolve("run");
    Path keep = temp.resolve("kept");
    String[] args = {
      "preview",
      WRITTEN,
      "--n",
      "2",
      "--pages",
      "20",
      "--out",
      out.toString(),
      "--keep",
      keep.toString()
    };
    Ran first = Ran.hopsmith(args);
    Ran again = Ran.hopsmith(args);

    assertThat(first.exitCode()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("== Conversation 1 of ", "  system: as in conversation ")
        .contains("  reply ($0.0000):")
        .containsPattern("cost: \\$0\\.0000; \\d+ calls of models, \\d+ answered from the store");
    List<Transcript.Entry> entries = Transcript.read(keep.resolve("transcript.jsonl"));
    assertThat(entries).isNotEmpty().allMatch(Transcript.Entry::remembered);
    String prompt = entries.get(0).prompt().get(0).text();
    assertThat(first.out()).containsOnlyOnce(prompt.substring(0, 60));
    assertThat(again.out())
        .contains("%1$d calls of models, %1$d answered from the store".formatted(entries.size()));
    assertThat(out).doesNotExist();
  }

  @Test
  void keepsToTheBudgetAndStillPrintsWhatWasSaid() {
    Ran ran =
        Ran.hopsmith(
            "preview",
            WRITTEN,
            "--n",
            "2",
            "--pages",
            "20",
            "--out",
            temp.resolve("run").toString(),
            "--set",
            "budget.tokens=20000");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(ran.out()).contains("BUDGET_SPENT").contains("== Conversation 1 of ");
    int tokens =
        Integer.parseInt(
            ran.out().replaceAll("(?s).*store, ([\\d,]+) tokens in.*", "$1").replace(",", ""));
    assertThat(tokens).isBetween(1, 20_000);
  }

  @Test
  void saysWhatWasPaidWhereARunFails() {
    Ran ran =
        Ran.hopsmith(
            "preview",
            EMBEDDED,
            "--out",
            temp.resolve("run").toString(),
            "--set",
            "seeds=[http://nobody.example/]");

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("; cost: nothing, no language model was asked");
  }
}
