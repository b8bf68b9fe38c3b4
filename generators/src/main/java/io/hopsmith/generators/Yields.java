package io.hopsmith.generators;

import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Query;
import java.util.HashMap;
import java.util.Map;

/**
 * How many of the attempts at each structure of question were kept: where the solvers of a corpus
 * are lost with one, or need no search for it, it is tried more seldom. A structure of which little
 * is known is taken to yield what all do. Not safe for several threads.
 */
final class Yields {
  /** Attempts that each structure counts as having behind it, with the yield of all. */
  private static final double ASSUMED = 4;

  /** Share of the yield of all that a structure must reach to be tried whenever it comes up. */
  private static final double GOOD = 0.7;

  private final Map<Structure, Tally> tallies = new HashMap<>();
  private final Tally all = new Tally();

  private static final class Tally {
    private int begun;
    private int kept;
  }

  /**
   * What plans that fare alike have in common.
   *
   * @param things how many its query speaks of
   * @param joins edges between them
   * @param ofThing whether a thing is asked for, not a value
   */
  private record Structure(
      Operation.Kind kind, boolean overList, int things, int joins, boolean ofThing) {
    static Structure of(Plan plan) {
      Query query = plan.query();
      return new Structure(
          query.operation().kind(),
          !query.operation().list().isEmpty(),
          plan.merged().variables().size(),
          (int) query.constraints().stream().filter(each -> each.isEdge()).count(),
          query.asksForThing());
    }
  }

  void begin(Plan plan) {
    all.begun++;
    of(plan).begun++;
  }

  void keep(Plan plan) {
    all.kept++;
    of(plan).kept++;
  }

  private Tally of(Plan plan) {
    return tallies.computeIfAbsent(Structure.of(plan), structure -> new Tally());
  }

  /** How likely it should be that one more attempt is made at the plan's structure, 0 to 1. */
  double worth(Plan plan) {
    return Math.min(1, rate(of(plan)) / (GOOD * mean()));
  }

  private double rate(Tally tally) {
    return (tally.kept + ASSUMED * mean()) / (tally.begun + ASSUMED);
  }

  private double mean() {
    return (all.kept + 1.0) / (all.begun + 2);
  }
}
