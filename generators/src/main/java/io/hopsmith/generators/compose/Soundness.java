package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.QuerySolver;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import java.util.Set;

/** What must hold of a draft before any solver is asked: one answer, and no edge for decoration. */
final class Soundness {
  private static final double MARGIN = 0.1;

  private final FactBase facts;

  Soundness(FactBase facts) {
    this.facts = facts;
  }

  boolean isSound(Draft draft) {
    return isUnique(facts, draft) && everyEdgeIsNeeded(draft);
  }

  /** Exactly one answer, also when bounds are read a tenth wider. */
  static boolean isUnique(QuerySolver solver, Draft draft) {
    Set<String> exact = solver.answers(draft.query(), 0);
    return exact.size() == 1 && exact.equals(solver.answers(draft.query(), MARGIN));
  }

  /** Without what hangs on any one edge of the root, more than one answer remains. */
  boolean everyEdgeIsNeeded(Draft draft) {
    for (Variable variable : draft.variables()) {
      for (Constraint edge : draft.edgesBelow(variable.name())) {
        if (facts.answers(draft.withoutBranch(edge, variable.name()).query(), 0).size() < 2) {
          return false;
        }
      }
    }
    return true;
  }
}
