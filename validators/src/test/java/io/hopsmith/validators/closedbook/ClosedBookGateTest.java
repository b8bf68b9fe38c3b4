package io.hopsmith.validators.closedbook;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosedBookGateTest {
  private record Fixed(List<String> answers) implements Guesser {
    @Override
    public String name() {
      return "fixed";
    }

    @Override
    public List<Attempt> guesses(String question, int samples) {
      return answers.stream()
          .limit(samples)
          .map(answer -> Attempt.embedded(answer, List.of()))
          .toList();
    }
  }

  private static Verdict check(GateInput input, String... guesses) {
    return new ClosedBookGate(new Fixed(List.of(guesses)), GateSettings.standard()).check(input);
  }

  @Test
  void passesWhenNoGuessIsRightAndKeepsEverySample() {
    GateInput input = Samples.input(Samples.liberty());

    Verdict verdict = check(input, "Tower Bridge", "Golden Gate Bridge");

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.measure("n", -1)).isEqualTo(4);
    assertThat(verdict.measure("k", -1)).isZero();
    assertThat(verdict.rollouts()).hasSize(4).doesNotHaveDuplicates();
    assertThat(input.rollouts().wrongAnswers())
        .containsExactly("Tower Bridge", "Golden Gate Bridge");
  }

  @Test
  void failsWhenOneGuessIsRight() {
    Verdict verdict = check(Samples.input(Samples.liberty()), "Tower Bridge", "the liberty bridge");

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason()).isEqualTo("1 of 4 guesses without tools are right");
  }
}
