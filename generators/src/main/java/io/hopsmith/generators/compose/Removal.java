package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Entity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Takes away every clue without which a draft stays sound, one after another; first those that are
 * as good as a name. Safe for several threads.
 */
final class Removal {
  private final FactBase facts;
  private final Soundness soundness;

  Removal(FactBase facts, Soundness soundness) {
    this.facts = facts;
    this.soundness = soundness;
  }

  /** The draft without what it can do without; empty when it needs all. */
  Optional<Changed> of(Draft draft, Random random) {
    Draft current = draft;
    List<Constraint> removed = new ArrayList<>();
    List<Constraint> order =
        Clues.shuffled(draft.allClues(), random).stream()
            .sorted(Comparator.comparing(clue -> !soundness.handles().isAsGoodAsAName(clue)))
            .toList();
    for (Constraint clue : order) {
      if (soundness.isIdle(clue, current)) {
        current = current.without(clue);
        removed.add(clue);
      }
    }
    return removed.isEmpty()
        ? Optional.empty()
        : Optional.of(new Changed(current, "remove: " + described(removed), removed));
  }

  private String described(List<Constraint> removed) {
    return removed.stream().map(clue -> describe(clue, facts)).collect(Collectors.joining(", "));
  }

  /** A clue for a person: its label and value. */
  static String describe(Constraint clue, FactBase facts) {
    String object = facts.entity(clue.object()).map(Entity::name).orElse(clue.object());
    return clue.predicate() + " " + object;
  }
}
