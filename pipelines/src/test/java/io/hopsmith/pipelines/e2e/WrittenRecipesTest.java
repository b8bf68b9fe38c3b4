package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Both recipes with a scripted model in every part, over the sample web. The script answers as
 * models do: well, and also with nothing, with half an object, with a fence and a greeting around
 * it, with quotes and pages that it made up.
 */
class WrittenRecipesTest {
  private static final String CANARY = "HOPSMITH-CANARY-7F3A";
  private static final String CONFIG = Ran.ATLAS.resolve("written.yaml").toString();

  @TempDir static Path temp;
  private static Path out;
  private static Published published;

  @BeforeAll
  static void build() {
    out = temp.resolve("run");
    Ran ran = Ran.hopsmith("build", CONFIG, "--out", out.toString());
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    published = new Published(out);
  }

  private static Map<String, JsonNode> byAnswer() {
    return published.rows().stream()
        .collect(Collectors.toMap(row -> row.get("answer").asText(), row -> row));
  }

  @Test
  void shipsTheLastRoundThatPassedOfBothRecipes() {
    Map<String, JsonNode> rows = byAnswer();

    assertThat(rows.values())
        .extracting(row -> row.get("generator").asText())
        .contains("explore-evolve", "self-play");
    JsonNode evolved = rows.get("2 May 1896");
    assertThat(evolved.get("question").asText()).startsWith("A monarch drove in the last rivet");
    assertThat(evolved.at("/rounds/0/edit").asText()).isEqualTo("initial");
    assertThat(evolved.at("/rounds/1/edit").asText()).startsWith("blur: emperor -> monarch");
    JsonNode obfuscated = rows.get("Gratiae veritas naturae");
    assertThat(obfuscated.get("rounds")).hasSize(3);
    assertThat(obfuscated.at("/rounds/1/edit").asText())
        .startsWith("entity: Lapland -> the far north; date: ");
    assertThat(obfuscated.at("/rounds/2/edit").asText())
        .isEqualTo("date: in 1736 -> in the first half of the eighteenth century");
    assertThat(obfuscated.get("mode").asText()).matches("(mixture|seeded by .+), proposer [AB]");
    assertThat(obfuscated.get("themes")).isNotEmpty();
  }

  @Test
  void takesBackWhatIsTooHardAfterOneRepair() {
    JsonNode rounds = byAnswer().get("400 metres").get("rounds");

    assertThat(Published.texts(rounds, "edit"))
        .containsExactly(
            "initial", "remove: ferries left out", "repair: the bridge is of the present century");
  }

  @Test
  void mendsRepliesWithOneCorrectionAndQuotesFromThePage() {
    Map<String, JsonNode> rows = byAnswer();

    assertThat(rows).containsKeys("12 April 1877", "11,800 metres", "21 October 1763");
    assertThat(rows.get("2 May 1896").at("/hops/0/quote").asText())
        .contains("himself by pressing a button");
  }

  @Test
  void everyQuoteStandsInItsPageAndEveryOtherAnswerIsLookedUp() {
    Map<String, String> pages =
        published.rows("pages").stream()
            .collect(
                Collectors.toMap(
                    page -> page.get("url").asText(), page -> String.join(" ", texts(page))));
    for (JsonNode row : published.rows()) {
      assertThat(row.get("constraints")).isEmpty();
      assertThat(row.get("unique").asBoolean()).isTrue();
      assertThat(row.get("agreement").asBoolean()).isTrue();
      assertThat(row.at("/closed_book/k").asInt()).isZero();
      assertThat(row.at("/provenance/prompt_hashes")).hasSizeGreaterThan(20);
      for (JsonNode hop : row.get("hops")) {
        assertThat(pages.get(hop.get("url").asText())).contains(hop.get("quote").asText());
        assertThat(hop.get("page_sha256").asText()).isNotEmpty();
      }
    }
  }

  private static List<String> texts(JsonNode page) {
    return Published.texts(page.get("blocks"), "text");
  }

  @Test
  void keepsWhatEachPartDidAndWrote() {
    Map<String, Long> roles =
        published.rows("dataset/trajectories").stream()
            .collect(
                Collectors.groupingBy(
                    rollout -> rollout.get("role").asText(), TreeMap::new, Collectors.counting()));

    assertThat(roles)
        .containsKeys(
            "explorer",
            "proposer",
            "composer",
            "evolver",
            "obfuscator",
            "alternative",
            "closed-book",
            "search-solver-a",
            "search-solver-b",
            "gold-evidence",
            "hop-necessity");
  }

  @Test
  void keepsWhatWasPaidForThoughNothingCameOfIt() throws IOException {
    Set<String> refused =
        published.rows("candidates/rejected").stream()
            .filter(each -> each.get("reason").asText().startsWith("GATE_"))
            .map(each -> each.get("key").asText())
            .collect(Collectors.toSet());
    assertThat(published.rows("dataset/trajectories"))
        .filteredOn(rollout -> refused.contains(rollout.get("question_id").asText()))
        .extracting(rollout -> rollout.get("role").asText())
        .contains("explorer", "composer", "closed-book", "search-solver-a", "page-reader");
    assertThat(Files.readString(out.resolve("dataset/README.md")))
        .containsPattern("Money spent: .*composer 0.*evolver 0.*page-reader 0.*proposer 0")
        .contains("scripted/one, scripted/other");
  }

  @Test
  void refusesWhatCannotBeUsedWithTheReplyAsItCame() {
    List<JsonNode> refused =
        published.rows("candidates/rejected").stream()
            .filter(each -> each.get("reason").asText().equals("MODEL_REPLY"))
            .toList();

    assertThat(refused)
        .extracting(each -> each.get("detail").asText())
        .anySatisfy(detail -> assertThat(detail).contains("it holds no whole JSON object"))
        .anySatisfy(detail -> assertThat(detail).contains("'http://made-up.example/' was not seen"))
        .anySatisfy(detail -> assertThat(detail).contains("it is empty"));
    assertThat(refused)
        .extracting(each -> each.get("payload").asText())
        .anySatisfy(payload -> assertThat(payload).startsWith("{\"reply\": \"I am sorry"));
    JsonNode generate = published.manifest().at("/stages/2");
    long rejected = 0;
    for (JsonNode count : generate.get("rejected")) {
      rejected += count.asLong();
    }
    assertThat(generate.get("in").asLong()).isEqualTo(generate.get("out").asLong() + rejected);
  }

  /**
   * Two pages of the sample tell models what to do; the script's model obeys the one it can see.
   */
  @Test
  void noPlantedInstructionReachesARowAToolOrAQuote() {
    for (String table : List.of("dataset/qa", "candidates", "verdicts")) {
      assertThat(published.rows(table)).noneMatch(row -> row.toString().contains(CANARY));
    }
    List<JsonNode> obeyed =
        published.rows("candidates/trajectories").stream()
            .flatMap(rollout -> steps(rollout).stream())
            .filter(step -> step.get("arguments").asText().contains(CANARY))
            .toList();
    assertThat(obeyed)
        .isNotEmpty()
        .allSatisfy(
            step ->
                assertThat(step.get("observation").asText())
                    .startsWith("This address was offered by no search result and no link"));
    assertThat(published.rows("candidates/rejected"))
        .extracting(each -> each.get("detail").asText())
        .anySatisfy(
            detail -> assertThat(detail).contains("its quote does not stand in http://lives"));
  }

  private static List<JsonNode> steps(JsonNode rollout) {
    List<JsonNode> steps = new ArrayList<>();
    rollout.get("steps").forEach(steps::add);
    return steps;
  }

  @Test
  void makesTheSameRowsAgainWithoutACall() {
    Path again = temp.resolve("again");
    Ran ran =
        Ran.hopsmith(
            "build",
            CONFIG,
            "--out",
            again.toString(),
            "--set",
            "store.mode=replay-only",
            "--set",
            "store.file=" + out.resolve("cache.db"),
            "--set",
            "run.workers=1");

    assertThat(ran.exitCode()).as(ran.err()).isZero();
    for (String table : List.of("qa", "trajectories", "rejected")) {
      assertThat(files(again.resolve("dataset").resolve(table)))
          .isEqualTo(files(out.resolve("dataset").resolve(table)));
    }
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .sorted(Comparator.comparing(Path::getFileName))
          .map(WrittenRecipesTest::content)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String content(Path file) {
    try {
      return file.getFileName() + " " + Arrays.hashCode(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
