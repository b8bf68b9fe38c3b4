package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Plan;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.generators.question.Working;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Composes questions about two values within one description: how long it took between two events
 * of one thing, or of things that lead to each other, or by how much their amounts differ. Safe for
 * several threads.
 */
final class Spans {
  /** Dates are written yyyymmdd. */
  private static final int YEAR = 10_000;

  private static final int TEN_YEARS = 10 * YEAR;

  private final Clues clues;
  private final Drafting drafting;
  private final WorkedAnswers answers;
  private final Soundness whole;

  Spans(FactBase facts, Clues clues, Drafting drafting, WorkedAnswers answers) {
    this.clues = clues;
    this.drafting = drafting;
    this.answers = answers;
    whole = new Soundness(facts);
  }

  /** A plan about the root and a thing of its description, if this try finds one. */
  Optional<Plan> plan(Variable root, Space space, Wanted wanted, Random random) {
    for (Fact asked : exact(root, wanted, random)) {
      Optional<Draft> draft =
          drafting
              .tree(root, Optional.of(asked), wanted.tree(0), 2 + random.nextInt(2), space, random)
              .flatMap(tree -> drafting.specified(tree, wanted, random))
              .filter(whole::isSound);
      Optional<Plan> plan = draft.flatMap(sound -> with(sound, asked, wanted, random));
      if (plan.isPresent() || draft.isPresent()) {
        return plan;
      }
    }
    return Optional.empty();
  }

  private List<Fact> exact(Variable variable, Wanted wanted, Random random) {
    return drafting.askable(variable, wanted, random).stream()
        .filter(fact -> Exact.is(fact.value()) && wanted.allowsReckoning(fact.value()))
        .toList();
  }

  /** The draft with a second value: of its root, or of something that leads to it. */
  private Optional<Plan> with(Draft draft, Fact asked, Wanted wanted, Random random) {
    List<Variable> variables = Clues.shuffled(new ArrayList<>(draft.variables()), random);
    for (Variable variable : variables) {
      for (Fact other : exact(variable, wanted, random)) {
        Plan plan =
            new Plan(
                List.of(draft),
                Working.within(
                    wanted.reckoned(asked, random),
                    variable.name(),
                    other.property(),
                    Exact.unit(asked.value())));
        boolean open = !other.equals(asked) && !says(draft, variable, other);
        if (open && suits(asked, other, variable) && whole.allowsWorking(plan)) {
          return Optional.of(plan);
        }
      }
    }
    return Optional.empty();
  }

  /**
   * Two events of one thing, or what two things have both; nobody asks how long it was from the
   * founding of a city to the death of somebody born there.
   */
  private boolean suits(Fact asked, Fact other, Variable variable) {
    boolean date = Exact.unit(asked.value()).equals(Constraint.DATE);
    boolean sameThing = variable.entityId().equals(asked.subject());
    return Worked.isPossible(List.of(asked.value(), other.value()))
        && Exact.areApart(asked.value(), other.value())
        && answers.mayBeDifference(asked.value(), other.value())
        && (sameThing ? date : asked.property().equals(other.property()))
        && clues.isOwn(other);
  }

  /** Whether a clue is of the property, or gives nearly its date under another label. */
  private static boolean says(Draft draft, Variable variable, Fact fact) {
    return draft.clues(variable.name()).stream()
        .anyMatch(clue -> clue.predicate().equals(fact.property()) || isDated(clue, fact.value()));
  }

  private static boolean isDated(Constraint clue, Value value) {
    return value.kind() == Value.Kind.DATE
        && clue.unit().equals(Constraint.DATE)
        && clue.high() - clue.low() < TEN_YEARS
        && year(clue.low()) <= value.year()
        && value.year() <= year(clue.high());
  }

  private static int year(double date) {
    return (int) (date / YEAR);
  }
}
