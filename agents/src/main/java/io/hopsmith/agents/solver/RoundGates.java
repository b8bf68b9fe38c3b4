package io.hopsmith.agents.solver;

import io.hopsmith.schemas.Candidate;
import io.hopsmith.schemas.Trajectory;
import io.hopsmith.schemas.Verdict;
import java.util.List;

/** The gates as a generator sees them: a judge of a question's present state. */
public interface RoundGates {

  /**
   * Runs the gates in order on the candidate's question, answer, query and hops and stops at the
   * first that fails.
   */
  Outcome judge(Candidate candidate);

  /**
   * What the gates said.
   *
   * @param verdicts of the gates that ran, in order
   * @param trajectories the rollouts behind them
   */
  record Outcome(List<Verdict> verdicts, List<Trajectory> trajectories) {
    public Outcome {
      verdicts = List.copyOf(verdicts);
      trajectories = List.copyOf(trajectories);
    }

    public boolean passed() {
      return verdicts.stream().allMatch(Verdict::passed);
    }
  }
}
