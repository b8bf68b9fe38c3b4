package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes a draft that an edit has made too hard easier again, by less than the edit: an interval
 * that it widened is narrowed by half a step; where it widened none, one clue that was taken away
 * comes back, the least salient. Formally such a clue could go; that the gates refuse the question
 * without it is what it is needed for. Safe for several threads.
 */
final class Repair {
  private final FactBase facts;
  private final Clues clues;

  Repair(FactBase facts, Clues clues) {
    this.facts = facts;
    this.clues = clues;
  }

  /** The repaired draft; empty when nothing can be repaired soundly. */
  Optional<Changed> of(
      Draft before,
      Draft edited,
      List<Constraint> removed,
      List<Draft> others,
      Soundness soundness) {
    return narrowed(before, edited, soundness)
        .or(() -> withOneBack(edited, removed, others, soundness));
  }

  private Optional<Changed> narrowed(Draft before, Draft edited, Soundness soundness) {
    for (Constraint wide : edited.allClues()) {
      Optional<Constraint> half =
          before.allClues().stream()
              .filter(narrow -> isBlurred(narrow, wide))
              .findFirst()
              .flatMap(narrow -> between(narrow, wide));
      if (half.isPresent()) {
        Draft draft = edited.replacing(wide, half.get());
        return Optional.of(draft)
            .filter(soundness::isSound)
            .filter(sound -> !soundness.isIdle(half.get(), sound))
            .map(
                sound ->
                    new Changed(
                        sound,
                        "repair: " + Removal.describe(wide, facts) + " -> " + half.get().object()));
      }
    }
    return Optional.empty();
  }

  private static boolean isBlurred(Constraint narrow, Constraint wide) {
    return wide.operator() == Operator.RANGE
        && narrow.operator() == Operator.RANGE
        && narrow.subject().equals(wide.subject())
        && narrow.factId().equals(wide.factId())
        && !narrow.equals(wide);
  }

  private Optional<Constraint> between(Constraint narrow, Constraint wide) {
    return facts
        .fact(wide.factId())
        .flatMap(fact -> Blur.between(narrow, wide, fact.value().number()));
  }

  private Optional<Changed> withOneBack(
      Draft edited, List<Constraint> removed, List<Draft> others, Soundness soundness) {
    Rarer rarer = new Rarer(facts, soundness, clues);
    HiddenNames hidden = HiddenNames.of(facts, edited, others);
    return removed.stream()
        .sorted(Comparator.comparingInt(rarer::salience))
        .filter(clue -> clues.isOpen(clue, variable(clue, edited), edited, hidden))
        .filter(clue -> soundness.isSound(edited.plus(clue)))
        .map(
            clue ->
                new Changed(
                    edited.plus(clue), "repair: added back " + Removal.describe(clue, facts)))
        .findFirst();
  }

  private static Variable variable(Constraint clue, Draft draft) {
    return draft.variable(clue.subject());
  }
}
