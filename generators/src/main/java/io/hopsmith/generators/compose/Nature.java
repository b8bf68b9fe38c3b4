package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Fan;
import io.hopsmith.agents.facts.Nouns;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.generators.question.Variable;
import io.hopsmith.schemas.Constraint;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Whether a question would have one answer beyond the index as well. No index holds every bridge of
 * a city or everybody who died there, so one that it holds is not known by the city, whatever else
 * is said of it: how many share a clue can be told among those that the index knows alone. A thing
 * is known when what is said of it leads to one by nature (a bridge crosses one river, a country
 * has one capital), or when it is tied to two things.
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

  private final FactBase facts;

  Nature(FactBase facts) {
    this.facts = facts;
  }

  /** Whether every thing of the draft that others lead to is the one they lead to. */
  boolean tells(Draft draft) {
    return draft.variables().stream().noneMatch(variable -> isLoose(draft, variable));
  }

  /** Whether a thing hangs on one other alone, by a relation that leads to several by nature. */
  private boolean isLoose(Draft draft, Variable variable) {
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
}
