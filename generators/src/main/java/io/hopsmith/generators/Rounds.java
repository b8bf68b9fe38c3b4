package io.hopsmith.generators;

import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.schemas.Query;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rounds of one question with what the gates said of each. For one thread. */
public final class Rounds {

  /** What the gates' outcome means for the next edit. */
  public enum State {
    /** All gates passed. */
    PASSED,
    /** Sound but answerable without the hops: harder edits may mend it. */
    TOO_EASY,
    /** Not sound, or no solver finds the answer: the edit must be taken back. */
    TOO_HARD
  }

  private static final Set<Verdict.Gate> MENDABLE =
      EnumSet.of(Verdict.Gate.GOLD_EVIDENCE, Verdict.Gate.SEARCH_SOLVERS, Verdict.Gate.UNIQUENESS);

  private final List<Round> rounds = new ArrayList<>();
  private final List<Trajectory> trajectories = new ArrayList<>();

  /** Number of the round to come. */
  public int next() {
    return rounds.size();
  }

  /** Keeps a round. */
  public State add(String question, String edit, Query query, RoundGates.Outcome outcome) {
    rounds.add(
        new Round(
            next(),
            question,
            edit,
            query,
            outcome.verdicts(),
            Round.trials(outcome.trajectories())));
    trajectories.addAll(outcome.trajectories());
    return state(outcome);
  }

  private static State state(RoundGates.Outcome outcome) {
    return outcome.verdicts().stream()
        .filter(verdict -> !verdict.passed())
        .map(Verdict::gate)
        .findFirst()
        .map(
            gate ->
                switch (gate) {
                  case CLOSED_BOOK, HOP_NECESSITY -> State.TOO_EASY;
                  case GROUNDING, FORM, GOLD_EVIDENCE, SEARCH_SOLVERS, UNIQUENESS -> State.TOO_HARD;
                })
        .orElse(State.PASSED);
  }

  /** Every round, in order. */
  public List<Round> all() {
    return List.copyOf(rounds);
  }

  /** Rollouts behind the verdicts so far. */
  public List<Trajectory> trajectories() {
    return List.copyOf(trajectories);
  }

  /**
   * Whether the latest round is refused because solvers do not find its answer, or find several: a
   * little more said may mend that.
   */
  public boolean isLostToSolvers() {
    List<Verdict> verdicts =
        rounds.isEmpty() ? List.<Verdict>of() : rounds.get(rounds.size() - 1).verdicts();
    return verdicts.stream()
        .filter(verdict -> !verdict.passed())
        .map(Verdict::gate)
        .anyMatch(MENDABLE::contains);
  }

  /** The gate that refused the latest refused round; empty when none did. */
  public Optional<Verdict> lastRefusal() {
    Optional<Verdict> refusal = Optional.empty();
    for (Round round : rounds) {
      for (Verdict verdict : round.verdicts()) {
        if (!verdict.passed()) {
          refusal = Optional.of(verdict);
        }
      }
    }
    return refusal;
  }
}
