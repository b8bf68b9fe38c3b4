package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Says something rarer of a thing in a clue's place. How salient a clue is: beyond measure where it
 * is as good as a name, as a country's capital is ({@link Handles#isAsGoodAsAName}); else the
 * number of statements in the index that speak of what it names, or that share its words or day. A
 * rarer clue is less than half as salient: of a city on the Danube, a church that one page
 * mentions. Safe for several threads.
 */
final class Rarer implements ClueEdit {
  private static final int LEAST_TIMES = 2;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;

  Rarer(FactBase facts, Soundness soundness, Clues clues) {
    this.facts = facts;
    this.soundness = soundness;
    this.clues = clues;
  }

  @Override
  public Optional<Changed> at(Constraint clue, Draft draft, List<Draft> others, Random random) {
    if (clue.operator() != Operator.ENTITY && clue.operator() != Operator.TEXT) {
      return Optional.empty();
    }
    Variable variable = draft.variable(clue.subject());
    Draft without = draft.without(clue);
    HiddenNames hidden = HiddenNames.of(facts, draft, others);
    int most = salience(clue) / LEAST_TIMES;
    return clues.on(variable, random).stream()
        .filter(rarer -> isName(rarer) && salience(rarer) < most)
        .filter(rarer -> !isAsked(rarer, draft) && soundness.tells(rarer, variable))
        .filter(rarer -> clues.isOpen(rarer, variable, without, hidden))
        .filter(rarer -> suffices(rarer, without))
        .map(rarer -> changed(clue, rarer, draft))
        .findFirst();
  }

  /** Amounts are no names: no search finds a page by them. */
  private static boolean isName(Constraint clue) {
    return clue.operator() != Operator.RANGE || clue.unit().equals(Constraint.DATE);
  }

  private static boolean isAsked(Constraint clue, Draft draft) {
    return clue.subject().equals(Variable.ROOT) && draft.asksLike(clue.predicate());
  }

  private boolean suffices(Constraint rarer, Draft without) {
    Draft swapped = without.plus(rarer);
    return soundness.isSound(swapped) && !soundness.isOverSpecified(swapped);
  }

  private Changed changed(Constraint clue, Constraint rarer, Draft draft) {
    return new Changed(
        draft.replacing(clue, rarer),
        "swap: " + Removal.describe(clue, facts) + " -> " + Removal.describe(rarer, facts));
  }

  /** How well known what the clue says is within the index. */
  int salience(Constraint clue) {
    if (soundness.handles().isAsGoodAsAName(clue)) {
      return Integer.MAX_VALUE;
    }
    return facts.fact(clue.factId()).map(this::mentions).orElse(1);
  }

  private int mentions(Fact fact) {
    return fact.value().kind() == Value.Kind.ENTITY
        ? facts.naming(fact.value().entity()).size() + facts.about(fact.value().entity()).size()
        : facts.sharing(fact);
  }
}
