package io.hopsmith.pipelines.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Everything that a published row claims, recomputed from the sample's files. */
class AtlasRowsTest {
  /** Of 36 wanted in two attempts per seed and recipe. */
  private static final int LEAST_ROWS = 16;

  private final Published dataset = BuiltAtlas.published();

  @Test
  void hasRows() {
    assertThat(dataset.rows()).hasSizeGreaterThanOrEqualTo(LEAST_ROWS);
  }

  @Test
  void everyQuoteStandsInItsPage() {
    forEveryRow(
        row -> {
          for (JsonNode evidence : evidence(row)) {
            String quote = SampleFile.squeezed(evidence.get("quote").asText());
            assertThat(quote).isNotEmpty();
            assertThat(SampleFile.text(evidence.get("url").asText())).contains(quote);
          }
        });
  }

  @Test
  void noQuestionContainsItsAnswer() {
    forEveryRow(
        row -> {
          String question = words(row.get("question").asText());
          assertThat(question).doesNotContain(words(row.get("answer").asText()));
          row.get("aliases")
              .forEach(alias -> assertThat(question).doesNotContain(words(alias.asText())));
        });
  }

  @Test
  void evidenceIsSpreadOverPages() {
    forEveryRow(
        row -> {
          Set<String> urls = new LinkedHashSet<>(Published.texts(row.get("hops"), "url"));
          assertThat(urls).hasSizeGreaterThanOrEqualTo(2);
          for (String url : urls) {
            String page = SampleFile.text(url);
            assertThat(Published.texts(row.get("hops"), "quote"))
                .as("quotes that %s holds", url)
                .anySatisfy(q -> assertThat(page).doesNotContain(SampleFile.squeezed(q)));
          }
        });
  }

  @Test
  void theConstraintsHaveOneSolution() {
    SqlSolver solver = new SqlSolver(dataset);
    forEveryRow(
        row -> {
          JsonNode query = shipped(row).get("query");
          List<String> solutions = solver.solutions(query);
          String answer = row.get("answer").asText();
          assertThat(solutions).hasSize(1);
          assertThat(solver.things(query)).allSatisfy(things -> assertThat(things).hasSize(1));
          if (row.get("answer_type").asText().equals("entity")) {
            assertThat(nameOf(solutions.get(0))).isEqualTo(answer);
          }
          if (query.get("operation").get("kind").asText().equals("DIFFERENCE")) {
            double amount = Double.parseDouble(answer.split(" ")[0].replace(",", ""));
            assertThat(Double.parseDouble(solutions.get(0))).isCloseTo(amount, within(0.001));
          }
        });
  }

  @Test
  void shippedRoundsPassedTheirGatesAndSayWhatTheRowSays() {
    forEveryRow(
        row -> {
          JsonNode round = shipped(row);
          assertThat(round.get("verdicts")).isNotEmpty();
          round.get("verdicts").forEach(v -> assertThat(v.get("passed").asBoolean()).isTrue());
          assertThat(row.get("constraints")).isEqualTo(round.get("query").get("constraints"));
        });
  }

  @Test
  void instructionsOnPagesDoNotReachRows() {
    forEveryRow(
        row ->
            assertThat(row.toString().toUpperCase(Locale.ROOT))
                .doesNotContain("CANARY")
                .doesNotContain("DISREGARD ALL EARLIER"));
  }

  private void forEveryRow(Consumer<JsonNode> check) {
    SoftAssertions all = new SoftAssertions();
    for (JsonNode row : dataset.rows()) {
      all.assertThatCode(() -> check.accept(row))
          .as("%s %s", row.get("id").asText(), row.get("question").asText())
          .doesNotThrowAnyException();
    }
    all.assertAll();
  }

  private static List<JsonNode> evidence(JsonNode row) {
    List<JsonNode> evidence = new ArrayList<>();
    row.get("hops").forEach(evidence::add);
    row.get("constraints")
        .forEach(
            clue -> {
              if (!isBareType(clue)) {
                evidence.add(clue);
              }
            });
    return evidence;
  }

  /**
   * What kind of thing is asked for can follow from a page's place in its site: no quote says it.
   */
  private static boolean isBareType(JsonNode clue) {
    return clue.get("operator").asText().equals("TYPE") && clue.get("fact_id").asText().isEmpty();
  }

  private static JsonNode shipped(JsonNode row) {
    List<JsonNode> same = new ArrayList<>();
    row.get("rounds")
        .forEach(
            round -> {
              if (round.get("question").equals(row.get("question"))) {
                same.add(round);
              }
            });
    assertThat(same).as("rounds that ask the row's question").isNotEmpty();
    return same.get(same.size() - 1);
  }

  private String nameOf(String entity) {
    String table = dataset.table("index").replace("/*.parquet", "/entities-*.parquet");
    return dataset.select("SELECT name FROM " + table + " WHERE id = '" + entity + "'").get(0);
  }

  /** Lower-case words between single spaces, with a space around. */
  private static String words(String text) {
    return " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip() + " ";
  }
}
