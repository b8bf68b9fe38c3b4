package io.hopsmith.validators.hopnecessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.BridgeWeb;
import io.hopsmith.validators.gate.FixedFacts;
import io.hopsmith.validators.gate.FixedSolver;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.GateSettings.Necessity;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HopNecessityGateTest {
  private final FixedSolver needsDanube = new TwoPageSolver().solver();
  private final FixedSolver needsNothing = new FixedSolver("lucky", "", "Liberty Bridge");
  private final FixedFacts needed = FixedFacts.only("Liberty Bridge");

  /** Gives up without the river's page. */
  private static final class TwoPageSolver {
    FixedSolver solver() {
      return new FixedSolver("careful", BridgeWeb.DANUBE, "Liberty Bridge");
    }
  }

  private static Verdict check(
      Solver solver, FixedFacts facts, Necessity necessity, Candidate candidate, int hits) {
    GateSettings settings =
        new GateSettings(4, GateSettings.Agreement.ALL, 6, 0.1, 12, 160, hits, necessity);
    return new HopNecessityGate(solver, facts, settings).check(Samples.input(candidate));
  }

  @Test
  void failsWhenTheSolverIsRightWithoutAPage() {
    Verdict verdict = check(needsNothing, needed, Necessity.SOLVER, Samples.liberty(), 1);

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason()).isEqualTo("the solver is right without " + BridgeWeb.DANUBE);
    assertThat(verdict.rollouts()).hasSize(1);
  }

  @Test
  void failsWhenOnePageAloneSufficesForTheSolver() {
    Verdict verdict = check(needsDanube, needed, Necessity.SOLVER, Samples.liberty(), 1);

    assertThat(verdict.reason())
        .isEqualTo("the solver is right with one page: " + BridgeWeb.DANUBE);
  }

  @Test
  void passesARealSolverThatNeedsTheRiversPage() {
    Solver real = LexicalSolver.withCalls(40);

    Verdict verdict = check(real, needed, Necessity.SOLVER_OR_FORMAL, Samples.liberty(), 1);

    assertThat(verdict.reason()).isEqualTo("every page is needed; no page and no query suffices");
    assertThat(verdict.passed()).isTrue();
  }

  @Test
  void takesTheFormalReadingForALuckySolverWhereItIsEnough() {
    FixedSolver lucky = new FixedSolver("lucky", "http://lands.test/hungary", "Liberty Bridge");

    assertThat(check(lucky, needed, Necessity.SOLVER_OR_FORMAL, Samples.liberty(), 1).passed())
        .isTrue();
    assertThat(check(lucky, needed, Necessity.SOLVER, Samples.liberty(), 1).passed()).isFalse();
  }

  @Test
  void failsFormallyWhenTheCluesLeftStillHaveOneSolution() {
    FixedFacts unneeded = new FixedFacts(Set.of("a"), Set.of("a"), Set.of("a"));

    assertThat(
            check(needsDanube, unneeded, Necessity.SOLVER_AND_FORMAL, Samples.liberty(), 1)
                .reason())
        .isEqualTo("the clues left without this page still have one solution: " + BridgeWeb.DANUBE);
  }

  @Test
  void failsWhenOnePageHoldsAllQuotes() {
    Candidate candidate =
        Samples.candidate(
            Samples.QUESTION,
            "Liberty Bridge",
            "entity",
            "",
            List.of(
                Samples.hop(1, BridgeWeb.LIBERTY, "Opened: 4 October 1896", "x"),
                Samples.hop(2, BridgeWeb.LIBERTY, "Crosses: Danube", "x")));

    assertThat(check(needsDanube, needed, Necessity.SOLVER, candidate, 1).reason())
        .isEqualTo("one page holds the quotes of all hops: " + BridgeWeb.LIBERTY);
  }

  @Test
  void failsWhenOneSearchBringsAllQuotes() {
    assertThat(check(needsDanube, needed, Necessity.SOLVER, Samples.liberty(), 10).reason())
        .isEqualTo("one search for the question brings the quotes of all hops");
  }

  @Test
  void dropsWhatHungOnTheAnswerOnlyByARemovedClue() {
    assertThat(QueryWithout.page(Samples.liberty().query(), BridgeWeb.LIBERTY).constraints())
        .isEmpty();
    assertThat(QueryWithout.page(Samples.liberty().query(), BridgeWeb.DANUBE).constraints())
        .extracting(each -> each.predicate())
        .containsExactly("opened", "crosses");
  }
}
