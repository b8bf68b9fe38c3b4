package io.hopsmith.validators;

import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.agents.facts.Statements;
import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.validators.closedbook.ClosedBookGate;
import io.hopsmith.validators.form.FormGate;
import io.hopsmith.validators.gate.CorpusViews;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import io.hopsmith.validators.gate.RolloutCache;
import io.hopsmith.validators.gate.Rollouts;
import io.hopsmith.validators.goldevidence.GoldEvidenceGate;
import io.hopsmith.validators.grounding.GroundingGate;
import io.hopsmith.validators.hopnecessity.HopNecessityGate;
import io.hopsmith.validators.searchsolvers.SearchSolversGate;
import io.hopsmith.validators.uniqueness.AnswerNames;
import io.hopsmith.validators.uniqueness.UniquenessGate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs gates 1 to 7 in order and stops at the first that fails.
 *
 * <p>Solving formally is far cheaper than running solvers, and the first solver is the cheapest. So
 * once the question has passed the gates that need no tools, the parts of gates 6 and 7 that cost
 * no rollout are tried, then the first solver where all must agree, then gate 7, which asks the
 * first solver alone; where one fails, its verdict closes the list and the other rollouts are
 * spared. Where they pass, nothing is recorded yet: the gates run in their places, with the
 * rollouts that were made. Verdicts therefore always stand in the order of {@link Verdict.Gate}.
 *
 * <p>Safe for use by several threads. Rollouts of questions that passed are remembered by question,
 * view and solver, because verification repeats the checks of the generation's last round.
 */
public final class GateKeeper implements RoundGates {
  private static final int REMEMBERED_ROLLOUTS = 20_000;

  private final List<Gate> gates;
  private final Solver first;
  private final Gate agreement;
  private final Gate necessity;
  private final boolean allMustAgree;
  private final CorpusViews corpus;
  private final Judge second;
  private final RolloutCache cache = new RolloutCache(REMEMBERED_ROLLOUTS);

  /**
   * A keeper over one corpus.
   *
   * @param statements where the corpus states what it states
   * @param names of the entities that {@code facts} answers with
   * @param trialists who tries the questions and judges the answers
   */
  public GateKeeper(
      CorpusViews corpus,
      QuerySolver facts,
      Statements statements,
      AnswerNames names,
      Trialists trialists,
      GateSettings settings) {
    List<Solver> solvers = trialists.solvers();
    this.corpus = corpus;
    this.second = trialists.second();
    this.first = solvers.get(0);
    this.allMustAgree = settings.agreement() == GateSettings.Agreement.ALL;
    this.agreement = new SearchSolversGate(solvers, settings);
    this.necessity = new HopNecessityGate(first, facts, statements, settings);
    this.gates =
        List.of(
            new GroundingGate(),
            new FormGate(settings),
            new ClosedBookGate(trialists.guesser(), settings),
            new GoldEvidenceGate(solvers, settings),
            agreement,
            new UniquenessGate(facts, names, trialists.tester(), settings),
            necessity);
  }

  @Override
  public Outcome judge(Candidate candidate) {
    Rollouts rollouts = new Rollouts(candidate, corpus, cache, second);
    GateInput input = new GateInput(candidate, corpus, rollouts);
    List<Verdict> verdicts = new ArrayList<>();
    for (Gate gate : gates) {
      boolean dear = gate.kind() == Verdict.Gate.GOLD_EVIDENCE;
      Optional<Verdict> early = dear ? refusal(input) : Optional.empty();
      Verdict verdict = early.orElseGet(() -> gate.check(input));
      verdicts.add(verdict);
      if (!verdict.passed()) {
        break;
      }
    }
    if (verdicts.stream().allMatch(Verdict::passed)) {
      rollouts.remember();
    }
    return new Outcome(verdicts, rollouts.trajectories());
  }

  private Optional<Verdict> refusal(GateInput input) {
    return gates.stream()
        .map(gate -> gate.precheck(input))
        .filter(verdict -> !verdict.passed())
        .findFirst()
        .or(() -> lost(input))
        .or(() -> Optional.of(necessity.check(input)).filter(verdict -> !verdict.passed()));
  }

  /** The verdict of gate 5 where its first solver is wrong and all must agree. */
  private Optional<Verdict> lost(GateInput input) {
    boolean wrong =
        allMustAgree && !input.rollouts().withAll(SearchSolversGate.role(0), first).correct();
    return wrong ? Optional.of(agreement.check(input)) : Optional.empty();
  }
}
