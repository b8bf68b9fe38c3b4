package io.hopsmith.generators.exploreevolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.solver.RoundGates;
import io.hopsmith.generators.Attempt;
import io.hopsmith.generators.Outcomes;
import io.hopsmith.generators.Rounds;
import io.hopsmith.generators.SmallWorld;
import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Rejection;
import io.hopsmith.schemas.Round;
import io.hopsmith.schemas.Verdict;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rounds that were too hard. */
class EvolutionTest {
  private static final FactBase FACTS = SmallWorld.facts();
  private static final Verdict PASSED = Verdict.pass(Verdict.Gate.FORM, "good");

  @Test
  void repairsARoundThatSolversLoseAndKeepsBothWithTheirVerdicts() {
    List<Candidate> repaired = shippedAtARepair(Verdict.Gate.SEARCH_SOLVERS);
    assertThat(repaired)
        .isNotEmpty()
        .allSatisfy(
            candidate -> {
              Round repair = candidate.rounds().get(candidate.shippedRound());
              Round before = candidate.rounds().get(repair.n() - 1);
              assertThat(repair.verdicts()).containsExactly(PASSED);
              assertThat(before.passed()).isFalse();
              assertThat(repair.query()).isNotEqualTo(before.query());
              assertThat(candidate.query()).isEqualTo(repair.query());
            });
  }

  @Test
  void repairsNoRoundOfBadForm() {
    assertThat(shippedAtARepair(Verdict.Gate.FORM)).isEmpty();
  }

  @Test
  void refusesWhatNoWordingSaysWellBeforeAnyPageIsRead() {
    RoundGates unasked =
        candidate -> {
          throw new AssertionError("judged: " + candidate.question());
        };
    Entity bridge = SmallWorld.entity(FACTS, "Long Bridge");
    Variable root = new Variable("?0", bridge.id(), "bridge", Sort.THING);
    String url = FACTS.about(bridge.id()).get(0).url();
    Constraint dashed =
        new Constraint("?0", "keeper", Operator.TEXT, "Ada - Quill", 0, 0, "", "", "", url, "");
    Plan plan = Plan.of(new Draft(List.of(root), List.of(dashed), ""));
    Workshop workshop = SmallWorld.workshop(FACTS, unasked);
    Attempt attempt = new Attempt(workshop, "explore-evolve", "", bridge, List.of(), new Random(1));
    assertThat(attempt.judge(plan, "initial")).isEqualTo(Rounds.State.TOO_HARD);
    Outcomes outcomes = new Outcomes("explore-evolve");
    outcomes.refuse("key", attempt);
    assertThat(outcomes.generated().rejections())
        .singleElement()
        .satisfies(
            rejection -> {
              assertThat(rejection.reason()).isEqualTo(Rejection.Reason.REALISATION);
              assertThat(rejection.detail()).contains("a dash from a label");
            });
  }

  @Test
  void triesNoRefusedQuestionAgain() {
    RoundGates everyOtherPair = new RefusingGates(Verdict.Gate.SEARCH_SOLVERS, n -> n % 4 > 1);
    for (Candidate candidate : candidates(everyOtherPair)) {
      Set<Object> refused = new HashSet<>();
      candidate.rounds().stream()
          .filter(round -> !round.passed())
          .forEach(round -> assertThat(refused.add(round.query())).isTrue());
    }
  }

  /** Every third round is refused, from the second on. */
  private static List<Candidate> shippedAtARepair(Verdict.Gate gate) {
    return candidates(new RefusingGates(gate, n -> n % 3 == 1)).stream()
        .filter(
            candidate ->
                candidate.rounds().get(candidate.shippedRound()).edit().startsWith("repair: "))
        .toList();
  }

  private static List<Candidate> candidates(RoundGates gates) {
    ExploreEvolve generator = new ExploreEvolve(SmallWorld.workshop(FACTS, gates));
    return FACTS.entities().stream()
        .flatMap(
            seed ->
                IntStream.range(0, 4)
                    .boxed()
                    .flatMap(
                        n ->
                            generator
                                .attempt(seed, n, SmallWorld.nothingMade())
                                .candidates()
                                .stream()))
        .toList();
  }

  /** Counts the questions that it judges and refuses some at one gate. */
  private record RefusingGates(Verdict.Gate gate, IntPredicate refuses, AtomicInteger judged)
      implements RoundGates {
    RefusingGates(Verdict.Gate gate, IntPredicate refuses) {
      this(gate, refuses, new AtomicInteger());
    }

    @Override
    public Outcome judge(Candidate candidate) {
      boolean refused = refuses.test(judged.getAndIncrement());
      return new Outcome(
          List.of(refused ? Verdict.fail(gate, "refused for the test") : PASSED), List.of());
    }
  }
}
