package io.hopsmith.generators.english;

import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;

/** Which things can be told of by how they are tied to others. */
final class Ties {
  private final ClauseWriter clauses;

  Ties(ClauseWriter clauses) {
    this.clauses = clauses;
  }

  /**
   * Whether words follow something that an edge leads to from here, where it would be described.
   */
  boolean goOn(Variable from, Draft draft) {
    return draft.edgesBelow(from.name()).stream()
        .anyMatch(
            edge -> clauses.goesOn(edge, from, draft.variable(Draft.other(edge, from.name()))));
  }

  /**
   * Whether all that is said of a thing is such a tie, so that a sentence about it says nothing
   * before the other thing is known: "an album directly follows another album in a series".
   */
  boolean areAll(Variable thing, Draft draft) {
    return draft.clues(thing.name()).isEmpty() && goOn(thing, draft);
  }
}
