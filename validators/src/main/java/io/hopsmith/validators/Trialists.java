package io.hopsmith.validators;

import io.hopsmith.agents.judge.Judge;
import io.hopsmith.agents.judge.Judgement;
import io.hopsmith.agents.solver.AlternativeTester;
import io.hopsmith.agents.solver.Guesser;
import io.hopsmith.agents.solver.Solver;
import java.util.List;
import java.util.Optional;

/**
 * Who tries a question for the gates, and who judges what they say.
 *
 * @param guesser answers without tools
 * @param solvers the search solvers, at least one; the first is also the one that must fail without
 *     a hop
 * @param tester looks up other answers; empty where nobody does
 * @param second judges answers that rules do not decide
 */
public record Trialists(
    Guesser guesser, List<Solver> solvers, Optional<AlternativeTester> tester, Judge second) {
  public Trialists {
    solvers = List.copyOf(solvers);
    if (solvers.isEmpty()) {
      throw new IllegalArgumentException("no search solver given; allowed: 1 or more");
    }
  }

  /** Nobody looks up other answers, and rules alone judge. */
  public static Trialists of(Guesser guesser, List<Solver> solvers) {
    return new Trialists(
        guesser,
        solvers,
        Optional.empty(),
        (question, answer, accepted) -> Judgement.undecided(""));
  }
}
