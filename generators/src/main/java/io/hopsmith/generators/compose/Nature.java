package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Fan;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Query;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a question would have one answer beyond the index as well. No index holds every bridge of
 * a city or everybody who died there, so one that it holds is not known by the city alone. A thing
 * is, when what is said of it leads to one by nature (a bridge crosses one river, a country has one
 * capital), when it is tied to two things, or when the clues on it leave few of its kind.
 */
final class Nature {
  /**
   * Labels whose value belongs to one subject alone; that an index knows one bridge of a city does
   * not mean that the city has no other.
   */
  private static final Pattern HELD_BY_ONE =
      Pattern.compile(
          "(?:.* )?(?:capital|capital of|governed from|seat of government|preceded by|followed by"
              + "|predecessor|successor)|(?!for)[a-z]+est .*|(?:main|principal|best-known|first|last) .*");

  /**
   * Mean number of things at the far end of a relation that leads to one, among subjects of the
   * type that the question speaks of. One that leads to one both ways ("university" on a country's
   * page) may be a list cut short, so several must share a value.
   */
  private static final double ONE = 1.05;

  /** The same where the label itself says that it is one: pages err. */
  private static final double NEARLY_ONE = 1.2;

  /** Share of the things of a type that fit all clues on one that nature does not tie. */
  private static final double FEW = 0.2;

  /** The same of a thing below the root, where more of the question follows. */
  private static final double SOME = 0.5;

  /** Entities that are few however rare their type is. */
  private static final int HANDFUL = 5;

  private final FactBase facts;

  Nature(FactBase facts) {
    this.facts = facts;
  }

  /** Whether every thing of the draft that others lead to is known by what is said of it. */
  boolean tells(Draft draft) {
    return draft.variables().stream().allMatch(variable -> tells(draft, variable));
  }

  private boolean tells(Draft draft, Variable variable) {
    double share = variable.name().equals(Variable.ROOT) ? FEW : SOME;
    double most = Math.max(HANDFUL, share * facts.countOf(variable.type()));
    return !isLoose(draft, variable) || fitting(draft, variable) <= most;
  }

  /** Whether a thing hangs on one other alone, by a relation that leads to several by nature. */
  boolean isLoose(Draft draft, Variable variable) {
    List<Constraint> below = draft.edgesBelow(variable.name());
    return below.size() == 1 && !leadsToOne(draft, below.get(0), variable.name());
  }

  private boolean leadsToOne(Draft draft, Constraint edge, String to) {
    String property = edge.predicate();
    Fan fan = facts.fan(property, draft.variable(edge.subject()).type());
    boolean toValue = edge.object().equals(to);
    if (toValue && Nouns.isPlural(property)) {
      return false;
    }
    if (HELD_BY_ONE.matcher(property).matches()) {
      return (toValue ? fan.values() : fan.subjects()) <= NEARLY_ONE;
    }
    return toValue && fan.values() <= ONE && fan.subjects() > ONE;
  }

  /** Entities that fit the clues on a thing. */
  private int fitting(Draft draft, Variable variable) {
    List<Constraint> own = draft.clues(variable.name());
    return own.isEmpty()
        ? Integer.MAX_VALUE
        : facts.answers(new Query(own, variable.name(), ""), 0).size();
  }
}
