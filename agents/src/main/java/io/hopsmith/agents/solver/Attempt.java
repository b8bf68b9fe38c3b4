package io.hopsmith.agents.solver;

import io.hopsmith.schemas.Trajectory.Step;
import java.util.List;

/**
 * What a solver did and said.
 *
 * @param answer its answer; empty when it gave up
 * @param steps its tool calls in order; observations hold what the call returned, shortened to
 *     2,000 characters
 */
public record Attempt(String answer, List<Step> steps) {
  public Attempt {
    steps = List.copyOf(steps);
  }
}
