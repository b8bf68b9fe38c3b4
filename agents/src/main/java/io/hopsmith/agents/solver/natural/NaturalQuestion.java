package io.hopsmith.agents.solver.natural;

import java.util.List;

/**
 * A question as a person worded it.
 *
 * @param text the question
 * @param wanted what kind of answer it wants
 * @param focus class noun of the answer with its adjectives, lower case: "canadian actress"; may be
 *     empty
 * @param names names and quoted titles in it, in order
 * @param choices the two that are to be compared; empty unless it names two
 */
record NaturalQuestion(
    String text, Wanted wanted, String focus, List<String> names, List<String> choices) {

  /** Kinds of answers. */
  enum Wanted {
    PERSON,
    PLACE,
    NAME,
    DATE,
    YEAR,
    NUMBER,
    PHRASE,
    YES_NO,
    CHOICE
  }

  NaturalQuestion {
    names = List.copyOf(names);
    choices = List.copyOf(choices);
  }

  /** Last word of the focus: "actress"; may be empty. */
  String head() {
    return focus.substring(focus.lastIndexOf(' ') + 1);
  }

  /** Whether it asks for what holds of the first two things that it names. */
  boolean ofBoth() {
    return names.size() > 1
        && text.contains(names.get(0) + " and " + names.get(1))
        && wanted != Wanted.CHOICE
        && wanted != Wanted.YES_NO;
  }
}
