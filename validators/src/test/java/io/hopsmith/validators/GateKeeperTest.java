package io.hopsmith.validators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.agents.solver.RoundGates.Outcome;
import io.hopsmith.agents.solver.closedbook.ClosedBookSolver;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Gate;
import io.hopsmith.validators.gate.BridgeWeb;
import io.hopsmith.validators.gate.FixedFacts;
import io.hopsmith.validators.gate.FixedSolver;
import io.hopsmith.validators.gate.FixedStatements;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateKeeperTest {
  private static final GateSettings SETTINGS =
      new GateSettings(4, GateSettings.Agreement.ALL, 6, 0.1, 12, 160, 1);
  private final FixedSolver solver =
      new FixedSolver("fixed", List.of(BridgeWeb.LIBERTY, BridgeWeb.DANUBE), "Liberty Bridge");

  private GateKeeper keeper(FixedFacts facts) {
    return keeper(facts, solver);
  }

  private static GateKeeper keeper(FixedFacts facts, FixedSolver... solvers) {
    return keeper(facts, new ClosedBookSolver(), solvers);
  }

  private static GateKeeper keeper(FixedFacts facts, Guesser guesser, FixedSolver... solvers) {
    return new GateKeeper(
        BridgeWeb.create().saying(BridgeWeb.DANUBE, "Bridges: Liberty Bridge"),
        facts,
        FixedStatements.none(),
        id -> List.of(),
        Trialists.of(guesser, List.of(solvers)),
        SETTINGS);
  }

  /** Guesses the same always. */
  private record Knowing(String answer) implements Guesser {
    @Override
    public String name() {
      return "knowing";
    }

    @Override
    public List<Attempt> guesses(String question, int n) {
      return List.of(Attempt.embedded(answer, List.of()));
    }
  }

  private static FixedSolver reading(String name, String answer) {
    return new FixedSolver(name, List.of(BridgeWeb.LIBERTY, BridgeWeb.DANUBE), answer);
  }

  @Test
  void keepsWhatBothSolversAnswerAndNobodyKnowsWithoutTools() {
    FixedFacts facts = FixedFacts.only("Liberty Bridge");
    FixedSolver right = reading("one", "Liberty Bridge");
    FixedSolver alsoRight = reading("two", "Liberty Bridge");
    FixedSolver wrong = reading("two", "Forth Bridge");

    assertThat(keeper(facts, right, alsoRight).judge(Samples.liberty()).passed()).isTrue();
    assertThat(last(keeper(facts, right, wrong).judge(Samples.liberty())))
        .isEqualTo(Gate.SEARCH_SOLVERS);
    assertThat(
            last(
                keeper(facts, new Knowing("Liberty Bridge"), right, alsoRight)
                    .judge(Samples.liberty())))
        .isEqualTo(Gate.CLOSED_BOOK);
  }

  private static Gate last(Outcome outcome) {
    assertThat(outcome.passed()).isFalse();
    return outcome.verdicts().get(outcome.verdicts().size() - 1).gate();
  }

  @Test
  void passesAllGatesInOrder() {
    Outcome outcome = keeper(FixedFacts.only("Liberty Bridge")).judge(Samples.liberty());

    assertThat(outcome.verdicts()).extracting(Verdict::gate).containsExactly(Gate.values());
    assertThat(outcome.passed()).isTrue();
    assertThat(outcome.trajectories())
        .extracting(each -> each.role())
        .containsExactly(
            "closed-book",
            "closed-book",
            "closed-book",
            "closed-book",
            "search-solver-a",
            "hop-necessity",
            "single-page",
            "gold-evidence");
  }

  @Test
  void asksTheFirstSolverBeforeAllOthers() {
    FixedSolver wrong = new FixedSolver("wrong", "", "Tower Bridge");
    FixedSolver dear = new FixedSolver("dear", BridgeWeb.LIBERTY, "Liberty Bridge");

    Outcome outcome =
        keeper(FixedFacts.only("Liberty Bridge"), wrong, dear).judge(Samples.liberty());

    assertThat(outcome.verdicts())
        .extracting(Verdict::gate)
        .containsExactly(Gate.GROUNDING, Gate.FORM, Gate.CLOSED_BOOK, Gate.SEARCH_SOLVERS);
    assertThat(dear.runs()).isZero();
    assertThat(wrong.runs()).isOne();
  }

  @Test
  void triesWithTheFirstSolverWhetherEveryHopIsNeeded() {
    FixedSolver knowing = new FixedSolver("knowing", "", "Liberty Bridge");
    FixedSolver dear = new FixedSolver("dear", BridgeWeb.LIBERTY, "Liberty Bridge");

    Outcome outcome =
        keeper(FixedFacts.only("Liberty Bridge"), knowing, dear).judge(Samples.liberty());

    assertThat(outcome.verdicts())
        .extracting(Verdict::gate)
        .containsExactly(Gate.GROUNDING, Gate.FORM, Gate.CLOSED_BOOK, Gate.HOP_NECESSITY);
    assertThat(dear.runs()).isZero();
  }

  @Test
  void stopsAtTheFirstFailure() {
    Outcome outcome = keeper(FixedFacts.only("Liberty Bridge")).judge(Samples.asking("Too short?"));

    assertThat(outcome.verdicts())
        .extracting(Verdict::gate)
        .containsExactly(Gate.GROUNDING, Gate.FORM);
    assertThat(outcome.trajectories()).isEmpty();
  }

  @Test
  void sparesTheSolversWhenTheFormalQuestionIsAmbiguous() {
    Set<String> two = Set.of("Liberty Bridge", "Tower Bridge");

    Outcome outcome = keeper(new FixedFacts(two, two, two)).judge(Samples.liberty());

    assertThat(outcome.verdicts())
        .extracting(Verdict::gate)
        .containsExactly(Gate.GROUNDING, Gate.FORM, Gate.CLOSED_BOOK, Gate.UNIQUENESS);
    assertThat(outcome.passed()).isFalse();
    assertThat(solver.runs()).isZero();
  }

  @Test
  void runsNoSolverTwiceForTheSameQuestion() {
    GateKeeper keeper = keeper(FixedFacts.only("Liberty Bridge"));
    Outcome first = keeper.judge(Samples.liberty());
    int runs = solver.runs();

    assertThat(keeper.judge(Samples.liberty())).isEqualTo(first);
    assertThat(solver.runs()).isEqualTo(runs);
  }

  @Test
  void refusesToWorkWithoutSolvers() {
    assertThatThrownBy(() -> Trialists.of(new ClosedBookSolver(), List.of()))
        .hasMessage("no search solver given; allowed: 1 or more");
  }
}
