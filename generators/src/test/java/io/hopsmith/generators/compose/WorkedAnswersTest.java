package io.hopsmith.generators.compose;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkedAnswersTest {
  private final WorkedAnswers train = new WorkedAnswers(Side.TRAIN);
  private final WorkedAnswers eval = new WorkedAnswers(Side.EVAL);

  @Test
  void givesEachNumberOfYearsToOneSideAndMostToTrain() {
    List<Integer> ofTrain = spans(train);
    List<Integer> ofEval = spans(eval);
    assertThat(ofTrain).doesNotContainAnyElementsOf(ofEval).hasSizeGreaterThan(ofEval.size());
    assertThat(ofTrain.size() + ofEval.size()).isEqualTo(195);
    assertThat(ofEval).hasSizeBetween(45, 85);
  }

  private static List<Integer> spans(WorkedAnswers answers) {
    return IntStream.range(1, 200)
        .filter(years -> answers.mayBeDifference(year(1800), year(1800 + years)))
        .boxed()
        .toList();
  }

  @Test
  void givesEachCountToOneSideAndAsksForNoneThatIsEasilyGuessed() {
    for (int count = 0; count < 9; count++) {
      boolean asked = train.mayBeCount(count) || eval.mayBeCount(count);
      assertThat(asked).as("count %d", count).isEqualTo(count > 3);
      assertThat(train.mayBeCount(count) && eval.mayBeCount(count)).isFalse();
    }
  }

  @Test
  void leavesAmountsToBoth() {
    Value one = Value.quantity("812 km", 812, "km");
    Value other = Value.quantity("810 km", 810, "km");
    assertThat(train.mayBeDifference(one, other)).isTrue();
    assertThat(eval.mayBeDifference(one, other)).isTrue();
  }

  private static Value year(int year) {
    return Value.date(Integer.toString(year), year, 0, 0);
  }
}
