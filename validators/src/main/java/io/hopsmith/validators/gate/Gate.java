package io.hopsmith.validators.gate;

import io.hopsmith.schemas.Verdict;

/** One test of a question. Deterministic and safe for use by several threads. */
public interface Gate {
  /** Which gate this is. */
  Verdict.Gate kind();

  /**
   * The part of the check that costs no rollout, tried before any solver runs: a failure closes the
   * question, a pass says nothing yet.
   */
  default Verdict precheck(GateInput input) {
    return Verdict.pass(kind(), "");
  }

  /** Judges the question in its present state. */
  Verdict check(GateInput input);
}
