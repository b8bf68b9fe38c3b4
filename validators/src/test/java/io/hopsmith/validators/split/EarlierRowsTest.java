package io.hopsmith.validators.split;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Rejection.Reason;
import io.hopsmith.schemas.Side;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EarlierRowsTest {
  private static final String LONG =
      "Which river runs through the city whose population is 400,000 and which is known for a ship"
          + " that was built there in 1843?";
  private final EarlierRows earlier = new EarlierRows();

  @BeforeEach
  void remember() {
    earlier.add(new EarlierRow(0, "v1", "old"), row("old", LONG, "River Avon", "http://a/1", "e1"));
  }

  @Test
  void findsTheSameQuestionAnswerAndEvidenceOrThings() {
    assertThat(
            earlier.among(
                List.of(
                    row("a", LONG.toUpperCase(Locale.ROOT), "x", "http://b", "e2"),
                    row("b", "Other?", "river avon", "http://a/1", "e2"),
                    row("c", "Another?", "River Avon", "http://b", "e1"))))
        .containsExactly(
            dropped("a", "asks the same question as row old of v1"),
            dropped("b", "has the same answer from the same pages as row old of v1"),
            dropped("c", "has the same answer over the same things as row old of v1"));
  }

  @Test
  void findsTheSameAnswerInNearlyTheSameWords() {
    String reworded = LONG.replace("built there", "made there");
    assertThat(earlier.among(List.of(row("a", reworded, "River Avon", "http://b", "e2"))))
        .singleElement()
        .satisfies(
            drop ->
                assertThat(drop.detail())
                    .matches("has the same answer in nearly .*0\\.8\\d\\) as row old of v1"));
  }

  @Test
  void leavesWhatAsksForSomethingElse() {
    assertThat(
            earlier.among(
                List.of(
                    row("a", LONG.replace("1843", "1901"), "River Clyde", "http://b", "e2"),
                    row("b", "Which river is long?", "River Avon", "http://c", "e3"))))
        .isEmpty();
    assertThat(new EarlierRows().among(List.of(row("a", LONG, "x", "http://b", "e2")))).isEmpty();
  }

  @Test
  void namesTheFirstOfSeveralInWhateverOrderTheyCome() {
    earlier.add(new EarlierRow(0, "v1", "before"), row("before", LONG, "x", "http://c", "e7"));
    earlier.add(new EarlierRow(1, "v2", "again"), row("again", LONG, "y", "http://d", "e8"));
    assertThat(earlier.among(List.of(row("a", LONG, "z", "http://b", "e2"))))
        .containsExactly(dropped("a", "asks the same question as row before of v1"));
  }

  private static Dropped dropped(String id, String detail) {
    return new Dropped(id, Reason.DUPLICATE_QUESTION, detail);
  }

  private static RowKeys row(String id, String question, String answer, String page, String thing) {
    return new RowKeys(
        id,
        Side.TRAIN,
        question,
        answer,
        new TreeSet<>(List.of(page)),
        new TreeSet<>(List.of(thing)));
  }
}
