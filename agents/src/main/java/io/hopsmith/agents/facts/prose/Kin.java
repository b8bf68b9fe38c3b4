package io.hopsmith.agents.facts.prose;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who a person's relatives are: "His father was the poet Carl Dorn." */
final class Kin {
  private static final Pattern RELATIVE =
      Pattern.compile(
          "^(?:His|Her) (?<relative>father|mother|wife|husband|brother|sister|son|daughter)"
              + " (?:is|was) (?!(?:a|an|of|also|born|in|at|from|named) )");

  private Kin() {}

  /** The relative that a sentence names; the sentence must be about the person it follows. */
  static Optional<Predicate> of(String sentence) {
    Matcher relative = RELATIVE.matcher(sentence);
    return relative.find()
        ? ObjectReader.name(sentence.substring(relative.end()), false, List.of())
            .filter(name -> name.text().contains(" "))
            .map(name -> new Predicate(relative.group("relative"), name.text(), name.kind()))
        : Optional.empty();
  }
}
