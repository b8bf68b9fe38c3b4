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
 * @param usage what it took of language models, those of asides not among them
 * @param asides what others did for it, in order
 */
public record Attempt(
    String answer, List<Step> steps, String closing, Usage usage, List<Aside> asides) {
  public Attempt {
    steps = List.copyOf(steps);
    asides = List.copyOf(asides);
  }

  /** What a solver did and said on its own. */
  public Attempt(String answer, List<Step> steps, String closing, Usage usage) {
    this(answer, steps, closing, usage, List.of());
  }

  /** What a solver without a language model did and said. */
  public static Attempt embedded(String answer, List<Step> steps) {
    return new Attempt(answer, steps, "", Usage.NONE);
  }
}
