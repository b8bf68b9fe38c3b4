package io.hopsmith.validators.gate;

import io.hopsmith.schemas.Verdict;

/** One test of a question. Deterministic and safe for use by several threads. */
public interface Gate {
  /** Which gate this is. */
  Verdict.Gate kind();

  /** Judges the question in its present state. */
  Verdict check(GateInput input);
}
