package io.hopsmith.validators.hopnecessity;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.solver.Aside;
import io.hopsmith.agents.solver.Attempt;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.solver.ToolLog;
import io.hopsmith.agents.solver.lexical.LexicalSolver;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Trajectory.Step;
import io.hopsmith.schemas.Trajectory.Usage;
import io.hopsmith.schemas.Value;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.gate.BridgeWeb;
import io.hopsmith.validators.gate.FixedFacts;
import io.hopsmith.validators.gate.FixedSolver;
import io.hopsmith.validators.gate.FixedStatements;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.Samples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HopNecessityGateTest {
  private static final BridgeWeb WEB =
      BridgeWeb.create().saying(BridgeWeb.DANUBE, "Bridges: Liberty Bridge");
  private static final GateSettings SETTINGS =
      new GateSettings(4, GateSettings.Agreement.ALL, 6, 0.1, 12, 160, 1);
  private final FixedSolver needsDanube = new TwoPageSolver().solver();
  private final FixedSolver needsNothing = new FixedSolver("lucky", "", "Liberty Bridge");
  private final FixedFacts needed = FixedFacts.only("Liberty Bridge");

  /** Gives up without the river's page. */
  private static final class TwoPageSolver {
    FixedSolver solver() {
      return new FixedSolver("careful", BridgeWeb.DANUBE, "Liberty Bridge");
    }
  }

  private static Verdict check(Solver solver, FixedFacts facts, Candidate candidate, int hits) {
    return check(solver, facts, FixedStatements.none(), candidate, hits);
  }

  private static Verdict check(
      Solver solver, FixedFacts facts, FixedStatements stated, Candidate candidate, int hits) {
    GateSettings settings = new GateSettings(4, GateSettings.Agreement.ALL, 6, 0.1, 12, 160, hits);
    return new HopNecessityGate(solver, facts, stated, settings)
        .check(Samples.input(candidate, WEB));
  }

  @Test
  void failsWhenTheSolverIsRightWithoutAPage() {
    Verdict verdict = check(needsNothing, needed, Samples.liberty(), 1);

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason())
        .isEqualTo("the solver is right without hop 1's evidence: " + BridgeWeb.DANUBE);
    assertThat(verdict.rollouts()).hasSize(1);
  }

  @Test
  void failsWhenOnePageAloneSufficesForTheSolver() {
    Verdict verdict = check(needsDanube, needed, Samples.liberty(), 1);

    assertThat(verdict.reason())
        .isEqualTo("the solver is right with one page: " + BridgeWeb.DANUBE);
  }

  @Test
  void passesARealSolverThatNeedsTheRiversPage() {
    Solver real = LexicalSolver.withCalls(40);

    Verdict verdict = check(real, needed, Samples.liberty(), 1);

    assertThat(verdict.reason()).isEqualTo("every hop is needed; no page and no query suffices");
    assertThat(verdict.passed()).isTrue();
  }

  @Test
  void takesAwayEveryPageThatStatesAHopsEvidence() {
    String almanac = "http://almanac.test/rivers";
    BridgeWeb web = WEB.with(almanac, "Rivers", "Danube: 2,850 km");
    Solver eitherPage = new EitherPage(BridgeWeb.DANUBE, almanac);
    FixedStatements twice =
        new FixedStatements(List.of(length("f", BridgeWeb.DANUBE), length("g", almanac)));
    GateInput input = Samples.input(Samples.liberty(), web);

    assertThat(
            new HopNecessityGate(eitherPage, needed, FixedStatements.none(), SETTINGS)
                .check(input)
                .reason())
        .isEqualTo("the solver is right without hop 1's evidence: " + BridgeWeb.DANUBE);
    assertThat(new HopNecessityGate(eitherPage, needed, twice, SETTINGS).check(input).reason())
        .isEqualTo("the solver is right with one page: " + BridgeWeb.DANUBE);
  }

  private static Fact length(String id, String url) {
    Value value = Value.quantity("2,850 km", 2850, "km");
    return new Fact(
        id, "Danube", "length", Fact.Source.KEY_VALUE, value, "Length: 2,850 km", "page", url, "");
  }

  /** Right when it can browse one of two pages. */
  private record EitherPage(String one, String other) implements Solver {
    @Override
    public String name() {
      return "either";
    }

    @Override
    public Attempt solve(String question, Tools tools) {
      boolean able = tools.browse(one).isPresent() || tools.browse(other).isPresent();
      return Attempt.embedded(able ? "Liberty Bridge" : "", List.of());
    }
  }

  @Test
  void failsWhenASolverSawTheAnswerAtItsFirstCall() {
    GateInput input = Samples.input(Samples.liberty(), WEB);
    input.rollouts().withAll("search-solver-a", new Searching(List.of(Samples.QUESTION)));

    Verdict verdict =
        new HopNecessityGate(needsDanube, needed, FixedStatements.none(), SETTINGS).check(input);

    assertThat(verdict.passed()).isFalse();
    assertThat(verdict.reason()).isEqualTo("the first call of searching shows the answer");
  }

  @Test
  void looksOnAtASolverThatSawTheAnswerLater() {
    GateInput input = Samples.input(Samples.liberty(), WEB);
    input
        .rollouts()
        .withAll("search-solver-a", new Searching(List.of("currency", Samples.QUESTION)));

    assertThat(
            new HopNecessityGate(needsDanube, needed, FixedStatements.none(), SETTINGS)
                .check(input)
                .reason())
        .isEqualTo("the solver is right with one page: " + BridgeWeb.DANUBE);
  }

  @Test
  void looksOnWhereADeepExplorerSearchedOnBehindTheFirstCall() {
    GateInput input = Samples.input(Samples.liberty(), WEB);
    Step step = Step.of(1, "search", "{}", "Liberty Bridge");
    Attempt deep = new Attempt("found", List.of(step), "", Usage.NONE);
    List<Aside> asides = List.of(new Aside(Trajectory.DEEP_EXPLORER, "deep", "bridge", deep));
    input.rollouts().withAll("search-solver-a", new Served(step, asides));

    assertThat(
            new HopNecessityGate(needsDanube, needed, FixedStatements.none(), SETTINGS)
                .check(input)
                .reason())
        .isEqualTo("the solver is right with one page: " + BridgeWeb.DANUBE);
  }

  /** Makes one call, behind which others do something. */
  private record Served(Step step, List<Aside> asides) implements Solver {
    @Override
    public String name() {
      return "served";
    }

    @Override
    public Attempt solve(String question, Tools tools) {
      return new Attempt("Liberty Bridge", List.of(step), "", Usage.NONE, asides);
    }
  }

  /** Searches for these in turn. */
  private record Searching(List<String> queries) implements Solver {
    @Override
    public String name() {
      return "searching";
    }

    @Override
    public Attempt solve(String question, Tools tools) {
      ToolLog log = new ToolLog(tools, 5);
      for (String query : queries) {
        log.search(query, Tools.Ranking.LEXICAL, 3);
      }
      return log.answer("Liberty Bridge");
    }
  }

  @Test
  void failsFormallyWhenTheCluesLeftStillHaveOneSolution() {
    FixedFacts unneeded = new FixedFacts(Set.of("a"), Set.of("a"), Set.of("a"));

    Verdict verdict = check(needsDanube, unneeded, Samples.liberty(), 1);

    assertThat(verdict.reason()).isEqualTo("the clues left without ?1 still have one solution");
    assertThat(verdict.rollouts()).isEmpty();
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

    assertThat(check(needsDanube, needed, candidate, 1).reason())
        .isEqualTo("one page holds the quotes of all hops: " + BridgeWeb.LIBERTY);
  }

  @Test
  void failsWhenOneSearchBringsAllQuotes() {
    assertThat(check(LexicalSolver.withCalls(40), needed, Samples.liberty(), 10).reason())
        .isEqualTo("one search for the question brings the quotes of all hops");
  }

  @Test
  void dropsWhatHungOnTheAnswerOnlyByARemovedThing() {
    assertThat(QueryWithout.eachThing(Samples.liberty().query())).containsOnlyKeys("?1");
    assertThat(QueryWithout.thing(Samples.liberty().query(), "?1").constraints())
        .extracting(each -> each.predicate())
        .containsExactly("opened");
  }
}
