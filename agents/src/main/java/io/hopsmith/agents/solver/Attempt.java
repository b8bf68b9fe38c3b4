package io.hopsmith.agents.solver;

import io.hopsmith.schemas.Trajectory.Step;
import io.hopsmith.schemas.Trajectory.Usage;
import java.util.List;

/**
 * What a solver did and said.
 *
 * @param answer its answer; empty when it gave up
 * @param steps its tool calls in order; observations hold what the call returned, shortened
 * @param closing see {@link io.hopsmith.schemas.Trajectory#closing}
 * @param usage what it took of language models
 */
public record Attempt(String answer, List<Step> steps, String closing, Usage usage) {
  public Attempt {
    steps = List.copyOf(steps);
  }

  /** What a solver without a language model did and said. */
  public static Attempt embedded(String answer, List<Step> steps) {
    return new Attempt(answer, steps, "", Usage.NONE);
  }
}
