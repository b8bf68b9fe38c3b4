package io.hopsmith.pipelines.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.pipelines.cli.SampleDataset;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Step;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencePairsTest {

  /** a is right, with so many calls and so long a last turn. */
  @ParameterizedTest
  @CsvSource({
    "2, 10, true, 1, 10, b fewer_calls a",
    "1, 10, true, 2, 10, a fewer_calls b",
    "1, 10, false, 0, 10, a correct b",
    "3, 500, false, 0, 10, a correct b",
    "1, 10, true, 1, 500, a shorter b",
    "1, 500, true, 1, 10, b shorter a",
    "1, 100, true, 1, 120, none"
  })
  void theFirstRuleThatDecidesCounts(
      int calls, int length, boolean otherRight, int otherCalls, int otherLength, String expected) {
    List<Trajectory> rollouts =
        List.of(
            rollout("a", true, calls, length), rollout("b", otherRight, otherCalls, otherLength));
    List<LeftOut> leftOut = new ArrayList<>();
    List<PreferencePairs.Pair> pairs =
        PreferencePairs.of(
            new ExportRow(SampleDataset.row("aa01", Side.TRAIN), 0, rollouts), sink(leftOut));
    assertThat(pairs)
        .extracting(
            pair ->
                pair.chosen().rollout().id()
                    + " "
                    + pair.rule()
                    + " "
                    + pair.rejected().rollout().id())
        .isEqualTo(expected.equals("none") ? List.of() : List.of(expected));
    assertThat(leftOut)
        .isEqualTo(expected.equals("none") ? List.of(LeftOut.ROW_WITHOUT_PAIR) : List.of());
  }

  private static Trajectory rollout(String id, boolean right, int calls, int length) {
    Step call = Step.of(1, "search", "{\"queries\":[]}", "");
    return ExportSample.rollout(
        id,
        "aa01",
        ExportSample.QUESTION,
        "search-solver-" + id,
        right ? "Brook" : "Fenton",
        Collections.nCopies(calls, call),
        "x".repeat(length));
  }

  private static Sink<Object> sink(List<LeftOut> leftOut) {
    return new Sink<>() {
      @Override
      public void add(Object record) {}

      @Override
      public void leaveOut(LeftOut why) {
        leftOut.add(why);
      }
    };
  }
}
