package io.hopsmith.validators.goldevidence;

import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.EvidencePiece;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gate 4: a solver that is given the evidence's pages among distractors finds the gold answer; it
 * separates hard questions from broken ones. Distractors are the pages that the question itself
 * brings up in a search. Solvers are tried in order until one is right.
 */
public final class GoldEvidenceGate implements Gate {
  private static final int HITS_FOR_NAME = 10;

  private final AnswerJudge judge = new AnswerJudge();
  private final List<Solver> solvers;
  private final int distractors;

  public GoldEvidenceGate(List<Solver> solvers, GateSettings settings) {
    this.solvers = List.copyOf(solvers);
    this.distractors = settings.distractors();
  }

  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.GOLD_EVIDENCE;
  }

  @Override
  public Verdict check(GateInput input) {
    Set<String> pages = pages(input);
    List<String> ids = new ArrayList<>();
    String last = "";
    for (Solver solver : solvers) {
      Trajectory rollout = input.rollouts().withOnly("gold-evidence", solver, pages);
      ids.add(rollout.id());
      if (rollout.correct()) {
        String reason = solver.name() + " answers from the evidence among distractors";
        return Verdict.pass(kind(), reason, measures(ids, 1, pages)).withRollouts(ids);
      }
      last = rollout.answer();
    }
    String reason =
        "no solver answers from the evidence among distractors; last answer: '" + last + "'";
    return Verdict.fail(kind(), reason, measures(ids, 0, pages)).withRollouts(ids);
  }

  /** The page of the entity that is the answer: a solver that names pages cannot name another. */
  private Optional<String> ownPage(GateInput input) {
    Candidate candidate = input.candidate();
    return candidate.asksForThing()
        ? input
            .corpus()
            .all()
            .search(candidate.answer(), Tools.Ranking.LEXICAL, HITS_FOR_NAME)
            .stream()
            .filter(hit -> judge.isRight(hit.title(), candidate.answer(), candidate.aliases()))
            .map(SearchHit::url)
            .findFirst()
        : Optional.empty();
  }

  private static Measure[] measures(List<String> ids, int right, Set<String> pages) {
    return new Measure[] {
      new Measure("n", ids.size()), new Measure("k", right), new Measure("pages", pages.size())
    };
  }

  private Set<String> pages(GateInput input) {
    Set<String> gold =
        new LinkedHashSet<>(EvidencePiece.pages(EvidencePiece.of(input.candidate())));
    ownPage(input).ifPresent(gold::add);
    Set<String> pages = new LinkedHashSet<>(gold);
    int most = gold.size() + distractors;
    for (SearchHit hit :
        input.corpus().all().search(input.candidate().question(), Tools.Ranking.FUSED, most)) {
      if (pages.size() < most) {
        pages.add(hit.url());
      }
    }
    return pages;
  }
}
