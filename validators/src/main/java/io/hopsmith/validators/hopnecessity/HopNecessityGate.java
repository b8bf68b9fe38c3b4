package io.hopsmith.validators.hopnecessity;

import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.agents.facts.Statements;
import io.hopsmith.agents.judge.AnswerJudge;
import io.hopsmith.agents.solver.Solver;
import io.hopsmith.agents.tools.PageView;
import io.hopsmith.agents.tools.SearchHit;
import io.hopsmith.agents.tools.Tools;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import io.hopsmith.schemas.Verdict.Measure;
import io.hopsmith.validators.gate.EvidencePiece;
import io.hopsmith.validators.gate.Gate;
import io.hopsmith.validators.gate.GateInput;
import io.hopsmith.validators.gate.GateSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Gate 7: no hop can be done without, and no single page and no single query suffices.
 *
 * <p>What each part proves:
 *
 * <ul>
 *   <li><em>One page, one query.</em> No page holds the quotes of all hops, and the best passages
 *       for the whole question do not either, so a reader has to search again.
 *   <li><em>One call.</em> No search solver that was asked so far saw the answer in what its first
 *       call returned: where it stands on the pages found for the first clue, the other hops are
 *       decoration. A call behind which a deep explorer made more is none such.
 *   <li><em>One hop removed.</em> Formally: without the thing that a hop resolves, more than one
 *       answer is left. By trial: a solver that sees no page on which the hop's evidence stands is
 *       not right. The corpus may state the evidence on several pages; all of them are taken away,
 *       for a hop that can be looked up elsewhere is needed all the same. Where the question has no
 *       formal meaning, these are pages that a search for the hop brings and that say the same. The
 *       page of an entity that is the answer stays: a solver that names pages cannot name a missing
 *       one, so failing would prove nothing.
 *   <li><em>One page alone.</em> The solver that sees one page of the evidence is not right; again
 *       not tried for an answer's own page, which such a solver could only name.
 * </ul>
 *
 * A model gives up within twice the calls that it took to find the answer with all pages.
 *
 * <p>Cost: one search, a formal query a hop, at most one rollout a hop and one a page.
 */
public final class HopNecessityGate implements Gate {
  private final Solver solver;
  private final QuerySolver facts;
  private final Statements statements;
  private final GateSettings settings;
  private final AnswerJudge judge = new AnswerJudge();

  public HopNecessityGate(
      Solver solver, QuerySolver facts, Statements statements, GateSettings settings) {
    this.solver = solver;
    this.facts = facts;
    this.statements = statements;
    this.settings = settings;
  }

  @Override
  public Verdict.Gate kind() {
    return Verdict.Gate.HOP_NECESSITY;
  }

  @Override
  public Verdict precheck(GateInput input) {
    return verdict(withoutRollouts(input), input, List.of());
  }

  @Override
  public Verdict check(GateInput input) {
    List<String> ids = new ArrayList<>();
    Optional<String> fault =
        withoutRollouts(input)
            .or(() -> atOnce(input))
            .or(() -> dispensable(input, ids))
            .or(() -> sufficient(input, ids))
            .or(() -> oneQuery(input));
    return verdict(fault, input, ids).withRollouts(ids);
  }

  private Verdict verdict(Optional<String> fault, GateInput input, List<String> ids) {
    Measure[] measures = {
      new Measure("pages", pages(input).size()), new Measure("rollouts", ids.size())
    };
    return fault
        .map(reason -> Verdict.fail(kind(), reason, measures))
        .orElseGet(
            () ->
                Verdict.pass(
                    kind(), "every hop is needed; no page and no query suffices", measures));
  }

  private Optional<String> withoutRollouts(GateInput input) {
    return onePage(input).or(() -> formally(input));
  }

  private static Set<String> pages(GateInput input) {
    return EvidencePiece.pages(EvidencePiece.of(input.candidate()));
  }

  private static Optional<String> onePage(GateInput input) {
    List<EvidencePiece> hops = EvidencePiece.ofHops(input.candidate());
    for (String url : pages(input)) {
      String text = input.corpus().all().browse(url).map(PageView::text).orElse("");
      if (EvidencePiece.eachStandsIn(hops, List.of(text))) {
        return Optional.of("one page holds the quotes of all hops: " + url);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether what is left has one answer. Of several things to choose from the right one may stand
   * out whichever another is; what is left settles nothing as long as one of them is open.
   */
  private boolean settles(Query left) {
    boolean open =
        left.operation().selects()
            && left.ofThings().stream().anyMatch(thing -> facts.answers(thing, 0).size() > 1);
    return !open && facts.answers(left, 0).size() < 2;
  }

  /** The first thing without which the clues that are left still have one solution. */
  private Optional<String> formally(GateInput input) {
    Candidate candidate = input.candidate();
    if (!candidate.query().isFormal()) {
      return Optional.empty();
    }
    return QueryWithout.eachThing(candidate.query()).entrySet().stream()
        .filter(left -> settles(left.getValue()))
        .map(left -> "the clues left without " + left.getKey() + " still have one solution")
        .findFirst();
  }

  /** Tried last, for a whole question is dear to embed. */
  private Optional<String> oneQuery(GateInput input) {
    List<EvidencePiece> hops = EvidencePiece.ofHops(input.candidate());
    List<SearchHit> hits =
        input
            .corpus()
            .all()
            .search(input.candidate().question(), Tools.Ranking.FUSED, settings.queryHits());
    boolean suffices =
        EvidencePiece.eachStandsIn(hops, hits.stream().map(SearchHit::snippet).toList());
    return suffices
        ? Optional.of("one search for the question brings the quotes of all hops")
        : Optional.empty();
  }

  private static Optional<String> atOnce(GateInput input) {
    List<Trajectory> all = input.rollouts().trajectories();
    return IntStream.range(0, all.size())
        .filter(i -> all.get(i).isSearch() && all.get(i).answerSeenAt() == 1)
        .filter(i -> !searchedOn(all, i))
        .mapToObj(i -> "the first call of " + all.get(i).model() + " shows the answer")
        .findFirst();
  }

  /** Whether behind the first call somebody else made more, whose rollout follows the solver's. */
  private static boolean searchedOn(List<Trajectory> all, int solver) {
    return solver + 1 < all.size()
        && all.get(solver + 1).role().equals(Trajectory.DEEP_EXPLORER)
        && all.get(solver + 1).calls() > 0;
  }

  private Optional<String> dispensable(GateInput input, List<String> ids) {
    Function<Hop, Set<String>> evidence =
        input.candidate().query().isFormal()
            ? new HopEvidence(input.candidate(), statements)::pages
            : new QuotedElsewhere(input.candidate().hops(), input.corpus().all())::pages;
    for (Hop hop : input.candidate().hops()) {
      Set<String> pages = new TreeSet<>(evidence.apply(hop));
      pages.removeIf(url -> isOwnPage(url, input));
      if (!pages.isEmpty()) {
        Trajectory rollout =
            input
                .rollouts()
                .without("hop-necessity", solver, pages, input.rollouts().enoughCalls(solver));
        ids.add(rollout.id());
        if (rollout.correct()) {
          return Optional.of(
              "the solver is right without hop %d's evidence: %s"
                  .formatted(hop.n(), String.join(", ", pages)));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> sufficient(GateInput input, List<String> ids) {
    for (String url : pages(input)) {
      if (mentionsAnswer(url, input) && !isOwnPage(url, input)) {
        Trajectory rollout =
            input
                .rollouts()
                .withOnly("single-page", solver, Set.of(url), input.rollouts().enoughCalls(solver));
        ids.add(rollout.id());
        if (rollout.correct()) {
          return Optional.of("the solver is right with one page: " + url);
        }
      }
    }
    return Optional.empty();
  }

  private boolean mentionsAnswer(String url, GateInput input) {
    Candidate candidate = input.candidate();
    return input
        .corpus()
        .all()
        .browse(url)
        .filter(page -> judge.mentions(page.text(), candidate.answer(), candidate.aliases()))
        .isPresent();
  }

  private boolean isOwnPage(String url, GateInput input) {
    Candidate candidate = input.candidate();
    return candidate.asksForThing()
        && input
            .corpus()
            .all()
            .browse(url)
            .filter(page -> judge.isRight(page.title(), candidate.answer(), candidate.aliases()))
            .isPresent();
  }
}
