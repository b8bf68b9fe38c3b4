package io.hopsmith.validators.goldevidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.lexical.LexicalSolver;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.BridgeWeb;
import io.hopsmith.validators.gate.FixedSolver;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class GoldEvidenceGateTest {
  private static final GateSettings SETTINGS = GateSettings.standard();

  @Test
  void passesWhenARealSolverAnswersFromTheEvidenceAmongDistractors() {
    var gate = new GoldEvidenceGate(List.of(LexicalSolver.withCalls(40)), SETTINGS);

    Verdict verdict = gate.check(Samples.input(Samples.liberty()));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.measure("pages", -1)).isEqualTo(8);
  }

  @Test
  void triesTheNextSolverWhenOneFails() {
    FixedSolver wrong = new FixedSolver("first", "", "Tower Bridge");
    FixedSolver right = new FixedSolver("second", BridgeWeb.DANUBE, "Liberty Bridge");

    Verdict verdict =
        new GoldEvidenceGate(List.of(wrong, right), SETTINGS)
            .check(Samples.input(Samples.liberty()));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.measure("n", -1)).isEqualTo(2);
    assertThat(verdict.rollouts()).hasSize(2);
  }

  @Test
  void failsWhenNoSolverIsRight() {
    FixedSolver wrong = new FixedSolver("first", "", "Tower Bridge");

    Verdict verdict =
        new GoldEvidenceGate(List.of(wrong), SETTINGS).check(Samples.input(Samples.liberty()));

    assertThat(verdict.reason())
        .isEqualTo(
            "no solver answers from the evidence among distractors; last answer: 'Tower Bridge'");
    assertThat(verdict.passed()).isFalse();
  }

  @Test
  void showsNoPageBeyondEvidenceAndDistractors() {
    FixedSolver curious = new FixedSolver("first", BridgeWeb.HUNGARY, "Liberty Bridge");
    GateSettings noDistractors =
        new GateSettings(4, GateSettings.Agreement.ALL, 0, 0.1, 12, 160, 10);

    Verdict verdict =
        new GoldEvidenceGate(List.of(curious), noDistractors)
            .check(Samples.input(Samples.liberty()));

    assertThat(verdict.passed()).isFalse();
  }
}
