package io.hopsmith.validators.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RowSplitTest {
  private static final EvalShare ANY = new EvalShare(0.5, 0.49, 0);

  @Test
  void keepsTheSmallestIdOfTheSameQuestion() {
    RowSplit split =
        RowSplit.of(
            List.of(
                row("b", Side.TRAIN, "Which  river?", "x"),
                row("a", Side.TRAIN, "which river", "y")),
            ANY);
    assertThat(split.groups()).containsOnlyKeys("a");
    assertThat(split.dropped())
        .containsExactly(
            new Dropped("b", Reason.DUPLICATE_QUESTION, "asks the same question as row a"));
  }

  @Test
  void keepsTheSmallestIdOfTheSameAnswerFromTheSamePages() {
    RowKeys first = row("a", Side.TRAIN, "one?", "Paris", "u1", "u2");
    RowKeys second = row("b", Side.TRAIN, "two?", "paris", "u2", "u1");
    assertThat(RowSplit.of(List.of(first, second), ANY).dropped())
        .containsExactly(
            new Dropped(
                "b",
                Reason.DUPLICATE_QUESTION,
                "has the same answer from the same pages as row a"));
  }

  @Test
  void leavesTwoRowsOrTwoInAHundredOfOneAnswer() {
    List<RowKeys> rows = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      rows.add(row("r" + i, Side.TRAIN, "question " + i, "12 years", "u" + i));
    }
    assertThat(RowSplit.of(rows, ANY).dropped())
        .containsExactly(
            new Dropped("r2", Reason.FREQUENT_ANSWER, "2 other rows have the answer '12 years'"),
            new Dropped("r3", Reason.FREQUENT_ANSWER, "2 other rows have the answer '12 years'"));
    for (int i = 0; i < 146; i++) {
      rows.add(row("s" + i, Side.TRAIN, "other " + i, "answer " + i, "v" + i));
    }
    assertThat(RowSplit.of(rows, ANY).dropped())
        .filteredOn(drop -> drop.reason() == Reason.FREQUENT_ANSWER)
        .extracting(Dropped::id)
        .containsExactly("r3");
  }

  @Test
  void dropsAnotherQuestionForTheSameAnswerOverTheSameThings() {
    List<RowKeys> rows =
        List.of(
            over("a", "how long is it?", "u1", "lake", "river"),
            over("b", "of what length is it?", "u2", "lake", "river"),
            over("c", "and how long is that?", "u3", "lake", "city"));
    assertThat(RowSplit.of(rows, ANY).dropped())
        .containsExactly(
            new Dropped(
                "b",
                Reason.DUPLICATE_QUESTION,
                "has the same answer over the same things as row a"));
  }

  private static RowKeys over(String id, String question, String url, String... things) {
    return new RowKeys(
        id,
        Side.TRAIN,
        question,
        "12 km",
        new TreeSet<>(List.of(url)),
        new TreeSet<>(List.of(things)));
  }

  @Test
  void countsTheAnswersOfTheRowsThatAreThereAlready() {
    BaseRows base = new BaseRows();
    base.add(Side.TRAIN, "g", row("old", Side.TRAIN, "old question", "12 years", "w"));
    List<RowKeys> rows =
        List.of(
            row("a", Side.TRAIN, "question a", "12 years", "u1"),
            row("b", Side.TRAIN, "question b", "12 years", "u2"));
    assertThat(RowSplit.of(rows, List.of(), base, RowSplit.Choice.ALL, ANY).dropped())
        .containsExactly(
            new Dropped("b", Reason.FREQUENT_ANSWER, "2 other rows have the answer '12 years'"));
    for (int i = 0; i < 147; i++) {
      base.add(Side.TRAIN, "h" + i, row("o" + i, Side.TRAIN, "old " + i, "answer " + i, "v" + i));
    }
    assertThat(RowSplit.of(rows, List.of(), base, RowSplit.Choice.ALL, ANY).dropped())
        .as("two in a hundred of all versions' rows")
        .isEmpty();
  }

  @Test
  void keepsTheEvalRowsOfAFrequentAnswer() {
    List<RowKeys> rows =
        List.of(
            row("a", Side.TRAIN, "question a", "12 years", "u1"),
            row("y", Side.EVAL, "question y", "12 years", "u2"),
            row("z", Side.EVAL, "question z", "12 years", "u3"));
    assertThat(RowSplit.of(rows, ANY).dropped())
        .filteredOn(drop -> drop.reason() == Reason.FREQUENT_ANSWER)
        .extracting(Dropped::id)
        .containsExactly("a");
  }

  @Test
  void dropsTheOneRowThatBridgesNotItsWholeGroup() {
    List<RowKeys> rows = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      rows.add(row("t" + i, Side.TRAIN, "train " + i, "t" + i, "hub"));
      rows.add(row("v" + i, Side.EVAL, "eval " + i, "v" + i, "other hub"));
    }
    rows.add(row("bridge", Side.TRAIN, "both?", "both", "hub", "other hub"));
    RowSplit split = RowSplit.of(rows, ANY);
    assertThat(split.dropped())
        .containsExactly(
            new Dropped(
                "bridge",
                Reason.BRIDGES_SPLIT,
                "train row shares with the other side: page other hub"));
    assertThat(split.groups()).hasSize(20);
    assertThat(split.groups().get("t0")).isEqualTo(split.groups().get("t9"));
    assertThat(split.groups().get("v0")).isNotEqualTo(split.groups().get("t0"));
  }

  @Test
  void sameAnswerOnBothSidesCostsTheLargerSideARow() {
    List<RowKeys> rows = rows(9, 3);
    rows.add(row("t", Side.TRAIN, "t?", "Vienna", "ut"));
    rows.add(row("v", Side.EVAL, "v?", "vienna", "uv"));
    assertThat(RowSplit.of(rows, ANY).dropped()).extracting(Dropped::id).containsExactly("t");
  }

  @Test
  void dropsSurplusEvalRowsDownToTheUpperBound() {
    RowSplit split = RowSplit.of(rows(88, 40), EvalShare.DEFAULT);
    assertThat(split.groups().keySet().stream().filter(id -> id.startsWith("v"))).hasSize(12);
    assertThat(split.dropped()).hasSize(28).allMatch(d -> d.reason() == Reason.SPLIT_BALANCE);
  }

  @Test
  void dropsSurplusTrainRowsDownToTheLowerBound() {
    RowSplit split = RowSplit.of(rows(120, 8), EvalShare.DEFAULT);
    assertThat(split.groups().keySet().stream().filter(id -> id.startsWith("t"))).hasSize(92);
    assertThat(EvalShare.DEFAULT.met(92, 8)).isTrue();
  }

  @Test
  void givesUpOnTheBalanceRatherThanDropMostTrainRows() {
    RowSplit split = RowSplit.of(rows(100, 1), EvalShare.DEFAULT);
    assertThat(split.groups()).hasSize(61);
    assertThat(EvalShare.DEFAULT.met(60, 1)).isFalse();
    assertThat(RowSplit.of(rows(100, 0), EvalShare.DEFAULT).groups()).hasSize(100);
  }

  @Test
  void acceptsNoRows() {
    assertThat(RowSplit.of(List.of(), EvalShare.DEFAULT).groups()).isEmpty();
  }

  @Test
  void refusesImpossibleShares() {
    assertThatThrownBy(() -> new EvalShare(0.1, 0.2, 0.5))
        .hasMessage("eval share 0.1 +- 0.2 must stay between 0 and 1");
    assertThatThrownBy(() -> new EvalShare(0.1, 0.02, 1)).hasMessageContaining("not 1.0");
  }

  private static List<RowKeys> rows(int train, int eval) {
    List<RowKeys> rows = new ArrayList<>();
    IntStream.range(0, train)
        .forEach(i -> rows.add(row("t" + i, Side.TRAIN, "train " + i, "t" + i, "ut" + i)));
    IntStream.range(0, eval)
        .forEach(i -> rows.add(row("v" + i, Side.EVAL, "eval " + i, "v" + i, "uv" + i)));
    return rows;
  }

  private static RowKeys row(String id, Side side, String question, String answer, String... urls) {
    return new RowKeys(
        id, side, question, answer, new TreeSet<>(List.of(urls)), new TreeSet<>(List.of("e" + id)));
  }
}
