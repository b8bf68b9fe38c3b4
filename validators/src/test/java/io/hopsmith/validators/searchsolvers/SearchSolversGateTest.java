package io.hopsmith.validators.searchsolvers;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.BridgeWeb;
import io.hopsmith.validators.gate.FixedSolver;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.GateSettings.Agreement;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class SearchSolversGateTest {
  private final FixedSolver right = new FixedSolver("right", BridgeWeb.LIBERTY, "Liberty Bridge");
  private final FixedSolver wrong = new FixedSolver("wrong", "", "Tower Bridge");

  private Verdict check(Agreement agreement, FixedSolver... solvers) {
    GateSettings settings = new GateSettings(4, agreement, 6, 0.1, 12, 160, 10);
    return new SearchSolversGate(List.of(solvers), settings)
        .check(Samples.input(Samples.liberty()));
  }

  @Test
  void passesWhenAllAgreeAndMeasuresCallsAndFirstSight() {
    Verdict verdict = check(Agreement.ALL, right, new FixedSolver("too", "", "the Liberty Bridge"));

    assertThat(verdict.passed()).isTrue();
    assertThat(verdict.measure("n", -1)).isEqualTo(2);
    assertThat(verdict.measure("k", -1)).isEqualTo(2);
    assertThat(verdict.measure("calls_1", -1)).isEqualTo(2);
    assertThat(verdict.measure("calls_2", -1)).isEqualTo(1);
    assertThat(verdict.measure("t_hit_1", -1)).isEqualTo(2);
  }

  @Test
  void failsWhenOneDisagrees() {
    Verdict verdict = check(Agreement.ALL, right, wrong);

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason())
        .isEqualTo("1 of 2 solvers give the gold answer; wrong says 'Tower Bridge'");
  }

  @Test
  void asksNobodyElseOnceAgreementIsOutOfReach() {
    Verdict verdict = check(Agreement.ALL, wrong, right);

    assertThat(verdict.measure("n", -1)).isEqualTo(1);
    assertThat(verdict.reason())
        .isEqualTo("0 of 1 solvers give the gold answer; wrong says 'Tower Bridge'");
  }

  @Test
  void needsOnlyOneWhereAnyIsEnough() {
    assertThat(check(Agreement.ANY, wrong, right).passed()).isTrue();
    assertThat(check(Agreement.ANY, wrong).passed()).isFalse();
  }
}
