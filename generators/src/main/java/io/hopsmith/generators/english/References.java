package io.hopsmith.generators.english;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * First and later mentions of variables. Those of one type are told apart by ordinals in the order
 * in which the text brings them up; the one asked for may be "in question" instead.
 */
final class References {
  private static final List<String> ORDINALS =
      List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh");

  private final Draft draft;
  private final boolean rootInQuestion;
  private final List<Variable> mentioned = new ArrayList<>();

  /**
   * References for one text.
   *
   * @param rootInQuestion whether the text begins with what is asked, so that the root is known as
   *     the one in question from the start
   */
  References(Draft draft, boolean rootInQuestion) {
    this.draft = draft;
    this.rootInQuestion = rootInQuestion;
    if (rootInQuestion) {
      mentioned.add(draft.root());
    }
  }

  /** "a country", or "a second country" where another one has been spoken of. */
  String indefinite(Variable variable) {
    int before = namesakesMentioned(variable);
    mentioned.add(variable);
    return switch (before) {
      case 0 -> Articles.indefinite(variable.type());
      case 1 -> "another " + variable.type();
      default -> "a " + ORDINALS.get(before) + " " + variable.type();
    };
  }

  /** "that country", "the second country", or "the country in question". */
  String known(Variable variable) {
    boolean aloneSoFar = namesakesMentioned(variable) == 1 && mentioned.contains(variable);
    if (namesakes(variable) == 1 || (aloneSoFar && !rootInQuestion)) {
      return "that " + variable.type();
    }
    if (rootInQuestion && variable.equals(draft.root())) {
      return "the " + variable.type() + " in question";
    }
    boolean rootCounts = !rootInQuestion || !variable.type().equals(draft.root().type());
    int order = orderOf(variable) - (rootCounts ? 0 : 1);
    boolean onlyOther = !rootCounts && namesakes(variable) == 2;
    return onlyOther
        ? "that other " + variable.type()
        : "the " + ORDINALS.get(rootCounts ? order : order + 1) + " " + variable.type();
  }

  /** Whether nothing else has been spoken of yet. */
  boolean onlyMentioned(Variable variable) {
    return mentioned.equals(List.of(variable));
  }

  private long namesakes(Variable variable) {
    return draft.variables().stream().filter(v -> v.type().equals(variable.type())).count();
  }

  private int namesakesMentioned(Variable variable) {
    return (int) mentioned.stream().filter(v -> v.type().equals(variable.type())).count();
  }

  private int orderOf(Variable variable) {
    return mentioned.stream()
        .filter(v -> v.type().equals(variable.type()))
        .toList()
        .indexOf(variable);
  }
}
