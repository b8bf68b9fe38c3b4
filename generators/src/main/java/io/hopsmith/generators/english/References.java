package io.hopsmith.generators.english;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import java.util.List;

/** First and later mentions of variables; those of one type are told apart by ordinals. */
final class References {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth");

  private final Draft draft;

  References(Draft draft) {
    this.draft = draft;
  }

  /** "a country", or "a second country" where another one is spoken of. */
  String indefinite(Variable variable) {
    int at = namesakes(variable).indexOf(variable);
    return at == 0
        ? English.ofThread().indefinite(variable.type())
        : "a " + ORDINALS.get(at) + " " + variable.type();
  }

  /** "that country", or "the second country". */
  String known(Variable variable) {
    List<Variable> namesakes = namesakes(variable);
    return namesakes.size() == 1
        ? "that " + variable.type()
        : "the " + ORDINALS.get(namesakes.indexOf(variable)) + " " + variable.type();
  }

  private List<Variable> namesakes(Variable variable) {
    return draft.variables().stream().filter(v -> v.type().equals(variable.type())).toList();
  }
}
