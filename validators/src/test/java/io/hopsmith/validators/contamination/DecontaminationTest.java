package io.hopsmith.validators.contamination;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.search.MiniLmEmbedder;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.QaRow.Contamination;
import io.hopsmith.validators.contamination.Decontamination.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DecontaminationTest {
  private static final String LONG =
      "Which bridge over the river Wend was opened in the year in which the poet Ida Holm was born?";
  private static final Benchmark.Clear ITEMS =
      new Benchmark.Clear(
          "puzzles",
          List.of(
              item("1", LONG, "Old Ferry Bridge"),
              item("2", "Who founded the town of Fenton?", "Ida Holm"),
              item("3", "Who was it?", "nobody"),
              item("4", "Which mountain do climbers in Norlandia call the Grey Lady?", "Fenn Tor"),
              item("5", "What is the longest tunnel under the Alps in kilometres?", "")));
  private static MiniLmEmbedder embedder;

  @BeforeAll
  static void load() {
    embedder = new MiniLmEmbedder(1);
  }

  @AfterAll
  static void close() {
    embedder.close();
  }

  @Test
  void findsThirteenWordsInARow() {
    QaRow row =
        Rows.row(
            "Tell me, which BRIDGE over the river Wend was opened in the year in which kings met?",
            "another");

    assertThat(repeats(ITEMS, row))
        .contains(
            "shares 13 words in a row with puzzles 1: \"which bridge over the river wend was opened"
                + " in the year in which\"");
  }

  @Test
  void findsAShortQuestionWithinALongerOne() {
    assertThat(repeats(ITEMS, Rows.row("In short: who founded the town of Fenton, and when?", "x")))
        .contains("shares 6 words in a row with puzzles 2: \"who founded the town of fenton\"");
  }

  @Test
  void aQuestionOfFewWordsIsOnlyFoundAsAWhole() {
    assertThat(repeats(ITEMS, Rows.row("Who was it?", "x"))).isPresent();
    assertThat(
            repeats(ITEMS, Rows.row("The tallest of all keepers of the light, who was it?", "x")))
        .isEmpty();
  }

  @Test
  void findsNearlyTheSameWords() {
    QaRow row =
        Rows.row("Which mountain do most climbers in Norlandia call the Grey Lady?", "another");

    assertThat(repeats(ITEMS, row).orElseThrow())
        .startsWith("asks in nearly the same words as puzzles 4 (similarity 0.7");
  }

  @Test
  void findsTheSameMeaning() {
    QaRow row =
        Rows.row("How many kilometres long is the longest tunnel that is under the Alps?", "x");

    assertThat(repeats(ITEMS, row).orElseThrow())
        .startsWith("asks the same as puzzles 5 (similarity of meaning 0.9");
  }

  @Test
  void leavesQuestionsOfASeriesAloneUnlessTheyHaveOneAnswer() {
    String asked = "Who won the single sculls of the Norland regatta in the year %s?";
    Benchmark.Clear known =
        new Benchmark.Clear("rowing", List.of(item("1", asked.formatted("2014"), "Ida Holm")));

    assertThat(repeats(known, Rows.row(asked.formatted("2007"), "Per Vang"))).isEmpty();
    assertThat(repeats(known, Rows.row(asked.formatted("2007"), "Holm"))).isPresent();
    assertThat(repeats(known, Rows.row(asked.formatted("2014"), "Per Vang"))).isPresent();
    assertThat(repeats(known, Rows.row(asked.replace(" in the year %s", ""), "Per Vang")))
        .isPresent();
  }

  @Test
  void findsTheAnswerBesideWhatTheItemNames() {
    QaRow row = Rows.row("Which crossing is meant?", "old ferry bridge", "Wend", "Ida Holm");

    assertThat(repeats(ITEMS, row))
        .contains(
            "has the answer of puzzles 1, \"old ferry bridge\", and speaks of wend, ida, holm");
  }

  @Test
  void theAnswerOrTheNamesAloneAreNoContamination() {
    assertThat(repeats(ITEMS, Rows.row("Which crossing is meant?", "Old Ferry Bridge"))).isEmpty();
    assertThat(repeats(ITEMS, Rows.row("Which crossing?", "Toll Bridge", "Wend", "Ida Holm")))
        .isEmpty();
  }

  @Test
  void saysOfEveryRowWhatItComesNearestTo() {
    Contamination contamination =
        finding(ITEMS, Rows.row("Which lake in Norlandia is the deepest?", "x")).contamination();

    assertThat(contamination.nearest()).isEqualTo("puzzles 4");
    assertThat(contamination.overlap()).isBetween(0.2, 0.8);
  }

  @Test
  void hashesAreEnoughForWordsInARowAndAnswers() {
    Benchmark hashed = Benchmark.hashed(ITEMS, "salt");
    QaRow copy = Rows.row(LONG, "x");
    QaRow answer = Rows.row("Which crossing is meant?", "old ferry bridge", "Wend", "Ida Holm");

    assertThat(repeats(hashed, copy)).isEqualTo(repeats(ITEMS, copy)).isPresent();
    assertThat(repeats(hashed, answer)).isEqualTo(repeats(ITEMS, answer)).isPresent();
    assertThat(finding(hashed, Rows.row("Who else?", "x")))
        .isEqualTo(new Finding(Contamination.NONE, Optional.empty()));
    assertThat(Benchmark.hashed(ITEMS, "other")).isNotEqualTo(hashed);
  }

  @Test
  void findsPublicBenchmarksInOtherWordsAndLeavesOthersAlone() throws IOException {
    Benchmark.Clear known = EvalQuestions.every(20, "simpleqa");
    List<QaRow> unrelated =
        EvalQuestions.every(20, "musique").items().stream()
            .map(item -> Rows.row(item.question(), item.answer()))
            .toList();
    Decontamination decontamination = new Decontamination(List.of(known), embedder);

    for (Rewording rewording : List.of(Rewording.COPY, Rewording.REQUEST, Rewording.SYNONYMS)) {
      List<QaRow> rows =
          known.items().stream()
              .map(item -> Rows.row(rewording.of(item.question()), item.answer()))
              .toList();
      assertThat(found(decontamination.of(rows))).as(rewording.name()).isGreaterThan(0.9);
    }
    assertThat(found(decontamination.of(unrelated))).isZero();
  }

  private static double found(List<Finding> findings) {
    return findings.stream()
        .mapToInt(each -> each.repeats().isPresent() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static Optional<String> repeats(Benchmark benchmark, QaRow row) {
    return finding(benchmark, row).repeats();
  }

  private static Finding finding(Benchmark benchmark, QaRow row) {
    return new Decontamination(List.of(benchmark), embedder).of(List.of(row)).get(0);
  }

  private static BenchmarkItem item(String id, String question, String answer) {
    return new BenchmarkItem("puzzles", id, question, answer);
  }
}
