package io.hopsmith.agents.solver.lexical;

import java.util.Collections;
import java.util.List;

/** Names that a question's text holds. */
final class QuestionNames {
  private QuestionNames() {}

  /** Whether the tokens stand in the text one after the other, case included. */
  static boolean holds(String text, List<String> name) {
    return Collections.indexOfSubList(ReadLine.of(text).tokens(), name) >= 0;
  }
}
