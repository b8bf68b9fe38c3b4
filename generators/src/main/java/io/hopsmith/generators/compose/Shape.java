package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Operation;

/**
 * The size of a question.
 *
 * @param leastHops fewest inferences, at least 2
 * @param mostHops most inferences; two more where something is worked out of two values
 */
public record Shape(int leastHops, int mostHops) {
  /**
   * Inferences beyond the most that a question may have which works something out of two values.
   */
  static final int MORE_OF_TWO = 2;

  public Shape {
    if (leastHops < 2 || mostHops < leastHops) {
      throw new IllegalArgumentException(
          "hops must satisfy 2 <= least <= most, but least is "
              + leastHops
              + " and most "
              + mostHops);
    }
  }

  /** Whether a question may be as large as the plan. */
  boolean takes(Plan plan) {
    int more = plan.kind() == Operation.Kind.NONE ? 0 : MORE_OF_TWO;
    return plan.hops() >= leastHops && plan.hops() <= mostHops + more;
  }
}
