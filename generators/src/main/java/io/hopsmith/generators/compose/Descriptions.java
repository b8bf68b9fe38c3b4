package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Describes named things by what their own pages say, instead of naming them. Safe for several
 * threads.
 */
final class Descriptions {
  private static final int MOST_CLUES = 3;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;
  private final Removal removal;

  Descriptions(FactBase facts, Soundness soundness, Clues clues, Removal removal) {
    this.facts = facts;
    this.soundness = soundness;
    this.clues = clues;
    this.removal = removal;
  }

  /** The draft with the thing that a clue names described. */
  Optional<Changed> replace(Constraint clue, Draft draft, List<Draft> others, Random random) {
    if (clue.operator() != Operator.ENTITY) {
      return Optional.empty();
    }
    return variable(clue.object(), draft, clues)
        .flatMap(
            described -> {
              Draft joined = draft.replacing(clue, edge(clue, described));
              String name = facts.entity(clue.object()).map(Entity::name).orElseThrow();
              return described(joined, described, others, random)
                  .map(
                      changed ->
                          new Changed(
                              changed.draft(),
                              "replace: " + name + " -> " + described.type(),
                              changed.removed()));
            });
  }

  /** An unknown for a thing that the draft does not speak of yet and that pages tell about. */
  static Optional<Variable> variable(String entityId, Draft draft, Clues clues) {
    boolean used = draft.variables().stream().anyMatch(v -> v.entityId().equals(entityId));
    return clues.isOfSide(entityId) && !used && !clues.ownFacts(entityId).isEmpty()
        ? clues.variable(draft.nextName(), entityId)
        : Optional.empty();
  }

  /** The clue with an unknown in the place of what it names. */
  static Constraint edge(Constraint clue, Variable to) {
    return new Constraint(
        clue.subject(),
        clue.predicate(),
        Operator.VARIABLE,
        to.name(),
        0,
        0,
        "",
        "",
        clue.factId(),
        clue.url(),
        clue.quote());
  }

  /**
   * The draft with clues by which a further thing is known, and without those that it then can do
   * without.
   *
   * @param joined a draft with an edge to the thing, which is none of its variables yet
   */
  Optional<Changed> described(Draft joined, Variable thing, List<Draft> others, Random random) {
    Draft connected = joined.plus(thing, List.of(clues.type(thing)));
    HiddenNames hidden = HiddenNames.of(facts, connected, others);
    if (hidden.areToldIn(connected)) {
      return Optional.empty();
    }
    Draft described = connected;
    List<Constraint> offered = clues.on(thing, random);
    for (Constraint said : soundness.handles().helping(offered, thing)) {
      boolean enough =
          described.clues(thing.name()).size() == MOST_CLUES
              || !soundness.handles().needMore(described, thing);
      if (!enough && clues.isOpen(said, thing, described, hidden)) {
        described = described.plus(said);
      }
    }
    return Optional.of(described)
        .filter(soundness::isSound)
        .map(sound -> removal.of(sound, random).orElse(new Changed(sound, "")));
  }
}
