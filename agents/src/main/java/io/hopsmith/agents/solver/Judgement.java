package io.hopsmith.agents.solver;

/**
 * What the judge says of an answer.
 *
 * @param correct whether it is right
 * @param reason one clause that says by which rule
 */
public record Judgement(boolean correct, String reason) {
  static Judgement right(String reason) {
    return new Judgement(true, reason);
  }

  static Judgement wrong(String reason) {
    return new Judgement(false, reason);
  }
}
