package io.hopsmith.agents.judge;

import io.hopsmith.schemas.Trajectory.Usage;

/**
 * What a judge says of an answer.
 *
 * @param verdict whether it is right, as far as the judge can tell
 * @param reason one clause that says by which rule
 * @param usage what it took of a language model
 */
public record Judgement(Verdict verdict, String reason, Usage usage) {

  /** What rules say. */
  public Judgement(Verdict verdict, String reason) {
    this(verdict, reason, Usage.NONE);
  }

  /** What an answer can be. */
  public enum Verdict {
    RIGHT,
    WRONG,
    /** No rule decides: taken as not right, unless another judge is asked and knows. */
    UNDECIDED
  }

  /** A right answer. */
  public static Judgement right(String reason) {
    return new Judgement(Verdict.RIGHT, reason);
  }

  /** A wrong answer. */
  public static Judgement wrong(String reason) {
    return new Judgement(Verdict.WRONG, reason);
  }

  /** An answer that may be either. */
  public static Judgement undecided(String reason) {
    return new Judgement(Verdict.UNDECIDED, reason);
  }

  /** The same, and what it took. */
  public Judgement taking(Usage taken) {
    return new Judgement(verdict, reason, taken);
  }

  /** Whether the answer counts as right; one that nobody decided does not. */
  public boolean correct() {
    return verdict == Verdict.RIGHT;
  }
}
