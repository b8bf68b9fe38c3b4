package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.hopsmith.agents.store.AnswerStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The sample built with language models in the parts of the second solver and the guesser. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ModelRolesTest {
  private static final String LABEL = "openai/knowing";

  @TempDir static Path temp;

  private static Ran build(Path out, String url, String... more) {
    List<String> settings =
        new ArrayList<>(
            List.of(
                "models.remote.base_url=" + url,
                "models.remote.model=knowing",
                "models.remote.price.input=1",
                "models.remote.price.output=10",
                "models.remote.max_output_tokens=1024",
                "models.remote.patience_s=2",
                "roles.closed_book=remote",
                "roles.search_solver_b=remote",
                "generate.target_rows=12"));
    settings.addAll(List.of(more));
    return Ran.buildAtlas(out, settings.toArray(String[]::new));
  }

  @Test
  @Order(1)
  void acceptsWhatAModelAnswersAndKeepsItsRollouts() throws IOException {
    Path out = temp.resolve("run");
    try (AbleModel model = AbleModel.start(out)) {
      Ran ran = build(out, model.url());
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      Published published = new Published(out);
      List<JsonNode> rows = published.rows();
      assertThat(rows).isNotEmpty();
      for (JsonNode row : rows) {
        assertThat(row.at("/closed_book/model").asText()).isEqualTo(LABEL);
        assertThat(row.at("/search_solvers/1/model").asText()).isEqualTo(LABEL);
        assertThat(row.get("agreement").asBoolean()).isTrue();
        assertThat(row.at("/provenance/cost_usd").asDouble()).isPositive();
        assertThat(row.at("/provenance/prompt_hashes")).hasSize(5);
      }
      assertThat(rollouts(published, "search-solver-b"))
          .isNotEmpty()
          .allSatisfy(
              rollout -> {
                assertThat(rollout.at("/usage/model_calls").asInt()).isPositive();
                assertThat(rollout.at("/usage/cost_usd").asDouble()).isPositive();
              })
          .anySatisfy(
              rollout -> {
                assertThat(rollout.at("/steps/0/thought").asText()).isEqualTo("Let me see.");
                assertThat(rollout.at("/steps/0/arguments").asText()).startsWith("{\"queries\"");
                assertThat(rollout.get("closing").asText()).contains("nswer");
              });
      theCardSumsWhatEachPartCost(out, published);
      paysNothingAgain(out, model);
    }
  }

  private static void theCardSumsWhatEachPartCost(Path out, Published published)
      throws IOException {
    double total = 0;
    for (JsonNode rollout : published.rows("dataset/trajectories")) {
      total += rollout.at("/usage/cost_usd").asDouble();
    }
    assertThat(published.manifest().get("spend_usd").asDouble()).isCloseTo(total, within(1e-9));
    assertThat(Files.readString(out.resolve("dataset/README.md")))
        .containsPattern(
            "Money spent: [0-9.]+ USD, also on .*closed-book [0-9.]+, .*-solver-b [0-9.]+");
  }

  private static void paysNothingAgain(Path out, AbleModel model) throws IOException {
    List<String> before =
        new Published(out)
            .select("SELECT id FROM " + new Published(out).table("dataset/qa") + " ORDER BY id");
    int paid = model.requests();
    Path again = temp.resolve("again");
    Ran ran =
        build(
            again, model.url(), "store.mode=replay-only", "store.file=" + out.resolve("cache.db"));
    assertThat(ran.exitCode()).as(ran.err()).isZero();
    assertThat(model.requests()).isEqualTo(paid);
    assertThat(
            new Published(again)
                .select(
                    "SELECT id FROM " + new Published(again).table("dataset/qa") + " ORDER BY id"))
        .isEqualTo(before);
  }

  private static double spent(Path store) {
    try (AnswerStore opened = AnswerStore.inFile(store)) {
      return opened.spent("atlas").costUsd();
    }
  }

  private static List<JsonNode> rollouts(Published published, String role) {
    return published.rows("dataset/trajectories").stream()
        .filter(rollout -> rollout.get("role").asText().equals(role))
        .toList();
  }

  @Test
  @Order(2)
  void stopsWithAMessageWhereNothingAnswersAndNamesWhatIsMissingInReplay() throws IOException {
    String gone;
    try (AbleModel model = AbleModel.start(temp)) {
      gone = model.url();
    }
    Ran unreachable = build(temp.resolve("unreachable"), gone);
    assertThat(unreachable.exitCode()).isEqualTo(1);
    assertThat(unreachable.err())
        .contains("model openai/knowing at localhost:")
        .contains("models.remote")
        .doesNotContain("Exception");
    Ran missing = build(temp.resolve("missing"), gone, "store.mode=replay-only");
    assertThat(missing.exitCode()).isEqualTo(1);
    assertThat(missing.err()).contains("is not in the store").contains("model call openai POST");
  }

  @Test
  @Order(2)
  void saysBeforeTheCrawlWhoseKeyIsMissing() {
    Path out = temp.resolve("keyless");
    Ran ran = build(out, "http://localhost:1/v1", "models.remote.key=env:NO_SUCH_KEY_HERE");
    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err())
        .isEqualTo(
            "hopsmith build: closed book: model openai/knowing at localhost:1: authentication: the"
                + " environment variable NO_SUCH_KEY_HERE is not set; set it to the key; check the"
                + " key that models.remote.key names\n");
    assertThat(out.resolve("pages")).doesNotExist();
  }

  @Test
  @Order(3)
  void publishesWhatIsDoneWhenTheBudgetIsSpent() throws IOException {
    Path out = temp.resolve("budget");
    try (AbleModel model = AbleModel.start(out)) {
      Ran ran =
          build(
              out,
              model.url(),
              "run.workers=1",
              "budget.usd=" + 0.7 * spent(temp.resolve("run").resolve("cache.db")));
      assertThat(ran.exitCode()).as(ran.err()).isZero();
      assertThat(new Published(out).rows()).isNotEmpty();
      assertThat(ran.out() + ran.err()).contains("BUDGET_SPENT");
    }
  }
}
