package io.hopsmith.generators.compose;

import io.hopsmith.generators.question.Plan;

/**
 * The size of a question.
 *
 * @param leastHops fewest inferences, at least 2
 * @param mostHops most inferences; two more for each further value that something is worked out of
 */
public record Shape(int leastHops, int mostHops) {
  /**
   * Inferences beyond the most that a question may have for each further value that it works with.
   */
  private static final int MORE_OF_PARTS = 2;

  public Shape {
    if (leastHops < 2 || mostHops < leastHops) {
      throw new IllegalArgumentException(
          "hops must satisfy 2 <= least <= most, but least is "
              + leastHops
              + " and most "
              + mostHops);
    }
  }

  /** Whether a question may have the structure. */
  public boolean takes(Blueprint blueprint) {
    int further = blueprint.isPlain() ? 0 : Math.max(1, blueprint.trees().size() - 1);
    return blueprint.hops() >= leastHops && blueprint.hops() <= mostHops + MORE_OF_PARTS * further;
  }

  /** Whether a question may be as large as the plan. */
  boolean takes(Plan plan) {
    return plan.hops() >= leastHops && plan.hops() <= mostHops(mostHops, plan);
  }

  /** Inferences that a plan may have where plain questions have so many at most. */
  static int mostHops(int most, Plan plan) {
    int further = plan.working().isNone() ? 0 : Math.max(1, plan.parts().size() - 1);
    return most + MORE_OF_PARTS * further;
  }
}
