package io.hopsmith.agents.judge;

import java.util.List;

/** Says whether an answer to a question is right. */
@FunctionalInterface
public interface Judge {

  /**
   * Judges one answer.
   *
   * @param question what was asked; empty if unknown
   * @param answer what was answered, as it was: a name, a sentence, several paragraphs
   * @param accepted every text that counts as the right answer, the gold one first; at least one
   * @return right or wrong, or undecided where this judge cannot tell
   */
  Judgement judge(String question, String answer, List<String> accepted);

  /** Name of the model that judges; empty where rules do. */
  default String name() {
    return "";
  }
}
