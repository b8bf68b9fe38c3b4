package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Adds the clues by which the things of a tree are known. Safe for several threads. */
final class Specifying {
  private static final int LEAF_CLUES = 3;
  private static final int INNER_CLUES = 2;

  /** Clues tried on a thing of a ring that is known: most would leave some edge without need. */
  private static final int TRIED_IN_RINGS = 10;

  private final FactBase facts;
  private final Soundness soundness;
  private final Clues clues;
  private final Blur blur;

  Specifying(FactBase facts, Lexicon lexicon, Soundness soundness, Clues clues) {
    this.facts = facts;
    this.soundness = soundness;
    this.clues = clues;
    blur = new Blur(facts, lexicon);
  }

  /** Adds clues: to what is not known by its edges until it is known, to other variables a few. */
  Optional<Draft> specified(Draft tree, Wanted wanted, Random random) {
    Draft draft = tree;
    HiddenNames hidden = HiddenNames.of(facts, tree);
    for (Variable variable : reversed(tree.variables())) {
      boolean unknown = soundness.handles().needMore(tree, variable);
      int most = unknown ? LEAF_CLUES : random.nextInt(INNER_CLUES + 1);
      draft = withClues(draft, variable, most, hidden, offered(variable, most, wanted, random));
      if (soundness.handles().needMore(draft, variable)) {
        return Optional.empty();
      }
    }
    if (!Soundness.isUnique(facts, draft)) {
      int most = INNER_CLUES + 1;
      draft =
          withClues(draft, tree.root(), most, hidden, offered(tree.root(), most, wanted, random));
    }
    return Optional.of(draft);
  }

  /** With clues that make the variable known first, then with others, so many in all at most. */
  private Draft withClues(
      Draft start, Variable variable, int most, HiddenNames hidden, List<Constraint> offered) {
    Draft draft = start;
    boolean ring = !start.ringEdges(variable.name()).isEmpty();
    int tried = ring ? Math.min(TRIED_IN_RINGS, offered.size()) : offered.size();
    for (Constraint clue : soundness.handles().helping(offered, variable)) {
      if (!soundness.handles().needMore(draft, variable)) {
        break;
      }
      draft = withClue(draft, variable, clue, most, hidden);
    }
    for (Constraint clue : offered.subList(0, tried)) {
      draft = withClue(draft, variable, clue, most, hidden);
    }
    return draft;
  }

  private List<Constraint> offered(Variable variable, int most, Wanted wanted, Random random) {
    return most == 0 ? List.of() : wanted.ordered(clues.on(variable, random));
  }

  private Draft withClue(
      Draft draft, Variable variable, Constraint clue, int most, HiddenNames hidden) {
    boolean asked = variable.name().equals(Variable.ROOT) && draft.asksLike(clue.predicate());
    boolean open =
        draft.clues(variable.name()).size() < most
            && !asked
            && soundness.tells(clue, variable)
            && clues.isOpen(clue, variable, draft, hidden);
    return open ? said(clue, variable, draft).map(draft::plus).orElse(draft) : draft;
  }

  /**
   * The clue, or one as vague as leaves each edge needed: who knows the day needs no other thing.
   */
  private Optional<Constraint> said(Constraint clue, Variable variable, Draft draft) {
    Optional<Constraint> said = Optional.of(clue);
    while (said.isPresent()
        && !soundness.everyEdgeIsStillNeeded(draft.plus(said.get()), variable)) {
      said = blur.vaguer(said.get(), variable.sort());
    }
    return said.filter(each -> soundness.tells(each, variable));
  }

  private static List<Variable> reversed(List<Variable> variables) {
    List<Variable> copy = new ArrayList<>(variables);
    Collections.reverse(copy);
    return copy;
  }
}
