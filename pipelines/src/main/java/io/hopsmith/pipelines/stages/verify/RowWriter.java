package io.hopsmith.pipelines.stages.verify;

import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.pipelines.stages.engine.Engine;
import io.hopsmith.pipelines.stages.engine.PageStamp;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import io.hopsmith.schemas.QaRow.Probe;
import io.hopsmith.schemas.QaRow.Provenance;
import io.hopsmith.schemas.QaRow.SolverResult;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Turns a candidate that passed all gates into a row. Pure but for look-ups in the engine. */
final class RowWriter {
  private static final double EASY = 0.75;
  private static final double MEDIUM = 0.4;

  private final Engine engine;
  private final RowSource source;

  RowWriter(Engine engine, RowSource source) {
    this.engine = engine;
    this.source = source;
  }

  QaRow write(Candidate candidate, RoundGates.Outcome outcome) {
    List<Constraint> constraints = candidate.query().constraints();
    Set<String> pages = pages(candidate.hops(), constraints);
    List<SolverResult> solvers = solvers(outcome.trajectories());
    double passRate = passRate(candidate.rounds());
    return new QaRow(
        candidate.id(),
        candidate.generator(),
        candidate.mode(),
        candidate.family().lower(),
        candidate.language(),
        engine.facts().entity(candidate.seed()).map(Entity::name).orElse(candidate.seed()),
        candidate.themes(),
        candidate.question(),
        candidate.answer(),
        candidate.answerType(),
        candidate.aliases(),
        candidate.rounds(),
        constraints,
        candidate.hops(),
        candidate.hops().size(),
        pages.size(),
        sites(pages).size(),
        recency(pages),
        closedBook(outcome),
        goldEvidence(outcome.trajectories()),
        solvers,
        solvers.stream().allMatch(SolverResult::correct),
        alternatives(outcome.trajectories()),
        isUnique(outcome),
        passRate,
        difficulty(passRate),
        QaRow.Contamination.NONE,
        candidate.side(),
        "",
        provenance(pages, outcome.trajectories()),
        QaRow.SCHEMA_VERSION);
  }

  private static Set<String> pages(List<Hop> hops, List<Constraint> constraints) {
    Set<String> pages = new TreeSet<>();
    hops.forEach(hop -> pages.add(hop.url()));
    constraints.stream()
        .filter(constraint -> !constraint.quote().isEmpty())
        .forEach(constraint -> pages.add(constraint.url()));
    return pages;
  }

  private List<PageStamp> stamps(Set<String> pages) {
    return pages.stream().map(engine::page).flatMap(Optional::stream).toList();
  }

  private Set<String> sites(Set<String> pages) {
    Set<String> sites = new TreeSet<>();
    stamps(pages).forEach(page -> sites.add(page.site()));
    return sites;
  }

  private String recency(Set<String> pages) {
    return stamps(pages).stream()
        .map(page -> page.stamp().published())
        .max(Comparator.naturalOrder())
        .orElse("");
  }

  /** Formally by the gate; otherwise if it could settle every other answer. */
  private static boolean isUnique(RoundGates.Outcome outcome) {
    return outcome.verdicts().stream()
        .filter(verdict -> verdict.gate() == Verdict.Gate.UNIQUENESS)
        .allMatch(verdict -> verdict.measure("unsettled", 0) == 0);
  }

  private static Probe closedBook(RoundGates.Outcome outcome) {
    String model =
        outcome.trajectories().stream()
            .filter(rollout -> rollout.role().equals("closed-book"))
            .map(Trajectory::model)
            .findFirst()
            .orElse("");
    return outcome.verdicts().stream()
        .filter(verdict -> verdict.gate() == Verdict.Gate.CLOSED_BOOK)
        .findFirst()
        .map(v -> new Probe((int) v.measure("n", 0), (int) v.measure("k", 0), model))
        .orElse(new Probe(0, 0, model));
  }

  private static Probe goldEvidence(List<Trajectory> rollouts) {
    List<Trajectory> tries =
        rollouts.stream().filter(rollout -> rollout.role().startsWith("gold-evidence")).toList();
    int right = (int) tries.stream().filter(Trajectory::correct).count();
    String models = String.join(", ", tries.stream().map(Trajectory::model).toList());
    return new Probe(tries.size(), right, models);
  }

  private static List<SolverResult> solvers(List<Trajectory> rollouts) {
    return rollouts.stream()
        .filter(Trajectory::isSearch)
        .map(
            rollout ->
                new SolverResult(
                    rollout.model(),
                    rollout.answer(),
                    rollout.correct(),
                    rollout.calls(),
                    rollout.answerSeenAt()))
        .toList();
  }

  private static List<String> alternatives(List<Trajectory> rollouts) {
    return rollouts.stream()
        .filter(Trajectory::isWrong)
        .map(Trajectory::answer)
        .distinct()
        .toList();
  }

  /** Share of right search rollouts over all rounds in which the solvers were asked. */
  private static double passRate(List<Round> rounds) {
    return rounds.stream()
        .flatMap(round -> round.trials().stream())
        .mapToInt(trial -> trial.correct() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static String difficulty(double passRate) {
    if (passRate > EASY) {
      return "easy";
    }
    return passRate > MEDIUM ? "medium" : "hard";
  }

  private Provenance provenance(Set<String> pages, List<Trajectory> rollouts) {
    List<String> models =
        new ArrayList<>(new TreeSet<>(rollouts.stream().map(Trajectory::model).toList()));
    Set<String> licences = new TreeSet<>();
    stamps(pages).forEach(page -> licences.add(page.licence()));
    return new Provenance(
        source.runId(),
        source.codeVersion(),
        engine.promptHashes(),
        models,
        source.randomSeed(),
        rollouts.stream().mapToDouble(rollout -> rollout.usage().costUsd()).sum(),
        List.copyOf(licences));
  }
}
