package io.hopsmith.validators.uniqueness;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.AlternativeTester;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.FixedFacts;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Gate 6 on a question without a formal meaning. */
class OtherAnswersTest {
  private static final AlternativeTester.Verdict UNKNOWN = AlternativeTester.Verdict.UNKNOWN;

  /** Says of each answer what it was told to. */
  private record Told(Map<String, AlternativeTester.Verdict> verdicts)
      implements AlternativeTester {
    @Override
    public String name() {
      return "told";
    }

    @Override
    public Finding test(String question, String answer, Tools tools) {
      AlternativeTester.Verdict verdict = verdicts.getOrDefault(answer, UNKNOWN);
      return new Finding(verdict, Attempt.embedded(verdict.name(), List.of()));
    }
  }

  private static Verdict check(GateInput input, Optional<AlternativeTester> tester) {
    return new UniquenessGate(
            FixedFacts.only("x"), id -> List.of(), tester, GateSettings.standard())
        .check(input);
  }

  private static GateInput guessed(String... answers) {
    GateInput input = Samples.input(Samples.written());
    for (int i = 0; i < answers.length; i++) {
      input.rollouts().guess("fixed", i + 1, Attempt.embedded(answers[i], List.of()));
    }
    return input;
  }

  @Test
  void refusesAQuestionThatAnotherAnswerFits() {
    GateInput input = guessed("Tower Bridge", "Forth Bridge");
    Verdict verdict =
        check(
            input,
            Optional.of(
                new Told(
                    Map.of(
                        "Tower Bridge",
                        AlternativeTester.Verdict.DOES_NOT_FIT,
                        "Forth Bridge",
                        AlternativeTester.Verdict.FITS))));

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason()).isEqualTo("another answer fits too: Forth Bridge");
    assertThat(input.rollouts().trajectories())
        .filteredOn(rollout -> rollout.role().equals(Trajectory.ALTERNATIVE))
        .hasSize(2)
        .noneMatch(Trajectory::correct)
        .noneMatch(Trajectory::isWrong);
    assertThat(verdict.rollouts()).hasSize(2);
  }

  @Test
  void saysWhichAnswersNobodyCouldSettle() {
    Verdict verdict =
        check(
            guessed("Tower Bridge", "Forth Bridge", "Forth Bridge", ""),
            Optional.of(new Told(Map.of("Tower Bridge", AlternativeTester.Verdict.DOES_NOT_FIT))));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.measure("retested", -1)).isEqualTo(2);
    assertThat(verdict.measure("unsettled", -1)).isEqualTo(1);
    assertThat(verdict.reason()).endsWith("not settled: Forth Bridge");
  }

  @Test
  void leavesAnswersUnsettledWhereNobodyLooksThemUp() {
    Verdict verdict = check(guessed("Tower Bridge"), Optional.empty());

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.measure("unsettled", -1)).isEqualTo(1);
    assertThat(check(guessed(), Optional.empty()).reason()).isEqualTo("nobody gave another answer");
  }
}
