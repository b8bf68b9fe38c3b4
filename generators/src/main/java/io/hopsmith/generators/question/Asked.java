package io.hopsmith.generators.question;

import java.util.List;

/**
 * A value that a question asks for.
 *
 * @param thing whose value it is
 * @param property which of its properties
 */
public record Asked(Variable thing, String property) {
  /** The asked value of a draft's root. */
  public static Asked of(Draft draft) {
    return new Asked(draft.root(), draft.property());
  }

  /** A draft that asks for the value and says nothing else. */
  public Draft alone() {
    return new Draft(List.of(thing), List.of(), property);
  }
}
