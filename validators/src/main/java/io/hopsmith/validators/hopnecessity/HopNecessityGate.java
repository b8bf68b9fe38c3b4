package io.hopsmith.validators.hopnecessity;

import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.agents.solver.AnswerJudge;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.PageView;
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
import io.hopsmith.validators.gate.GateSettings.Necessity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gate 7: no page, no single page and no single query can be done without or suffices.
 *
 * <p>What each part proves:
 *
 * <ul>
 *   <li><em>One page removed.</em> If the solver is still right without a hop's page, the hop is
 *       decoration or the corpus says the same elsewhere. For a property as the answer this also
 *       covers the page with the value: being right without it means that the value stands
 *       elsewhere. For an entity as the answer its own page is not removed: a solver that names
 *       pages cannot name a missing one, so failing would prove nothing. A failure may also come
 *       from a solver that needs the page though a better one would not; the formal reading (the
 *       clues left without the page fit other answers too) closes that gap where it is asked for.
 *   <li><em>One page alone.</em> Not all quotes stand on one page, and the solver that sees one
 *       page is not right; again not for an entity's own page, which such a solver could only name.
 *   <li><em>One query.</em> The best passages for the whole question do not hold the quotes of all
 *       hops, so a reader has to search again.
 * </ul>
 *
 * At most two rollouts per evidence page and one search.
 */
public final class HopNecessityGate implements Gate {
  private final Solver solver;
  private final QuerySolver facts;
  private final GateSettings settings;
  private final AnswerJudge judge = new AnswerJudge();

  public HopNecessityGate(Solver solver, QuerySolver facts, GateSettings settings) {
    this.solver = solver;
    this.facts = facts;
    this.settings = settings;
  }

  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.HOP_NECESSITY;
  }

  @Override
  public Verdict check(GateInput input) {
    List<EvidencePiece> hops = EvidencePiece.ofHops(input.candidate());
    Set<String> pages = EvidencePiece.pages(EvidencePiece.of(input.candidate()));
    List<String> ids = new ArrayList<>();
    Optional<String> fault =
        onePage(hops, pages, input)
            .or(() -> oneQuery(hops, input))
            .or(() -> eachPage(pages, input, ids));
    Measure[] measures = {new Measure("pages", pages.size()), new Measure("rollouts", ids.size())};
    Verdict verdict =
        fault
            .map(reason -> Verdict.fail(kind(), reason, measures))
            .orElseGet(
                () ->
                    Verdict.pass(
                        kind(), "every page is needed; no page and no query suffices", measures));
    return verdict.withRollouts(ids);
  }

  private Optional<String> onePage(List<EvidencePiece> hops, Set<String> pages, GateInput input) {
    for (String url : pages) {
      String text = input.corpus().all().browse(url).map(PageView::text).orElse("");
      if (hops.stream().allMatch(piece -> piece.standsIn(text))) {
        return Optional.of("one page holds the quotes of all hops: " + url);
      }
    }
    return Optional.empty();
  }

  private Optional<String> oneQuery(List<EvidencePiece> hops, GateInput input) {
    List<SearchHit> hits =
        input
            .corpus()
            .all()
            .search(input.candidate().question(), Tools.Ranking.FUSED, settings.queryHits());
    boolean suffices =
        hops.stream()
            .allMatch(piece -> hits.stream().anyMatch(hit -> piece.standsIn(hit.snippet())));
    return suffices
        ? Optional.of("one search for the question brings the quotes of all hops")
        : Optional.empty();
  }

  private Optional<String> eachPage(Set<String> pages, GateInput input, List<String> ids) {
    for (String url : pages) {
      if (!isOwnPage(url, input)) {
        Optional<String> fault = dispensable(url, input, ids).or(() -> sufficient(url, input, ids));
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> dispensable(String url, GateInput input, List<String> ids) {
    boolean formal =
        settings.necessity() != Necessity.SOLVER && isFormallyNeeded(url, input.candidate());
    if (formal && settings.necessity() == Necessity.SOLVER_OR_FORMAL) {
      return Optional.empty();
    }
    if (!formal && settings.necessity() == Necessity.SOLVER_AND_FORMAL) {
      return Optional.of("the clues left without this page still have one solution: " + url);
    }
    Trajectory rollout = input.rollouts().without("hop-necessity", solver, url);
    ids.add(rollout.id());
    return rollout.correct() ? Optional.of("the solver is right without " + url) : Optional.empty();
  }

  private boolean isFormallyNeeded(String url, Candidate candidate) {
    return facts.answers(QueryWithout.page(candidate.query(), url), 0).size() != 1;
  }

  private Optional<String> sufficient(String url, GateInput input, List<String> ids) {
    Trajectory rollout = input.rollouts().withOnly("single-page", solver, Set.of(url));
    ids.add(rollout.id());
    return rollout.correct()
        ? Optional.of("the solver is right with one page: " + url)
        : Optional.empty();
  }

  private boolean isOwnPage(String url, GateInput input) {
    Candidate candidate = input.candidate();
    return candidate.query().property().isEmpty()
        && input
            .corpus()
            .all()
            .browse(url)
            .filter(page -> judge.isRight(page.title(), candidate.answer(), candidate.aliases()))
            .isPresent();
  }
}
