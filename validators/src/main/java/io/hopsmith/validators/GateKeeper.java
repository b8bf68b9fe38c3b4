package io.hopsmith.validators;

import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.agents.solver.Guesser;
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

/**
 * Runs gates 1 to 7 in order and stops at the first that fails.
 *
 * <p>Solving formally is far cheaper than running solvers. So the formal half of gate 6 is tried as
 * soon as the question has passed the gates that need no tools; where it fails, its verdict closes
 * the list and the rollouts of gates 4 and 5 are spared. Where it passes, nothing is recorded yet:
 * gate 6 runs again in its place, with the wrong answers of gates 3 to 5. Verdicts therefore always
 * stand in the order of {@link Verdict.Gate}.
 *
 * <p>Safe for use by several threads. Rollouts are remembered by question, view and solver, because
 * verification repeats the checks of the generation's last round.
 */
public final class GateKeeper implements RoundGates {
  private static final int REMEMBERED_ROLLOUTS = 5_000;

  private final List<Gate> gates;
  private final Gate precheck;
  private final CorpusViews corpus;
  private final RolloutCache cache = new RolloutCache(REMEMBERED_ROLLOUTS);

  /**
   * A keeper over one corpus.
   *
   * @param solvers the search solvers; the first is also the one that must fail without a hop
   * @param names of the entities that {@code facts} answers with
   */
  public GateKeeper(
      CorpusViews corpus,
      QuerySolver facts,
      AnswerNames names,
      Guesser guesser,
      List<Solver> solvers,
      GateSettings settings) {
    if (solvers.isEmpty()) {
      throw new IllegalArgumentException("no search solver given; allowed: 1 or more");
    }
    this.corpus = corpus;
    this.precheck = new UniquenessGate(facts, names, settings);
    this.gates =
        List.of(
            new GroundingGate(),
            new FormGate(settings),
            new ClosedBookGate(guesser, settings),
            new GoldEvidenceGate(solvers, settings),
            new SearchSolversGate(solvers, settings),
            precheck,
            new HopNecessityGate(solvers.get(0), facts, settings));
  }

  @Override
  public Outcome judge(Candidate candidate) {
    Rollouts rollouts = new Rollouts(candidate, corpus, cache);
    GateInput input = new GateInput(candidate, corpus, rollouts);
    List<Verdict> verdicts = new ArrayList<>();
    for (Gate gate : gates) {
      boolean dear = gate.kind() == Verdict.Gate.GOLD_EVIDENCE;
      Verdict early = dear ? precheck.check(input) : Verdict.pass(gate.kind(), "");
      Verdict verdict = early.passed() ? gate.check(input) : early;
      verdicts.add(verdict);
      if (!verdict.passed()) {
        break;
      }
    }
    return new Outcome(verdicts, rollouts.trajectories());
  }
}
