package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.question.Draft;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells edges of rings that follow from the others: who knows that a bridge stands in a city, and
 * in which country that lies, is told nothing by the bridge's country. Judged by how often that is
 * so among all facts. Safe for several threads.
 */
final class Following {
  /** Share of the cases in which an edge may hold because the others of its ring do. */
  private static final double MOST_FOLLOWING = 0.75;

  /** Cases beyond those seen, in which it does not: a few cases do not make a rule. */
  private static final int UNSEEN = 2;

  /** Things by which it is judged. */
  private static final int MOST_CASES = 400;

  private final FactBase facts;
  private final Map<List<Step>, Boolean> known = new ConcurrentHashMap<>();

  Following(FactBase facts) {
    this.facts = facts;
  }

  /** Whether some edge of a draft's rings holds whenever the others of its ring do. */
  boolean isIn(Draft draft) {
    return draft.constraints().stream()
        .filter(Constraint::isEdge)
        .anyMatch(edge -> follows(draft, edge));
  }

  private boolean follows(Draft draft, Constraint edge) {
    List<Step> around = path(draft.without(edge), edge.subject(), edge.object(), List.of());
    if (around.isEmpty()) {
      return false;
    }
    List<Step> ring = new ArrayList<>(around);
    ring.add(new Step(draft.variable(edge.subject()).type(), edge.predicate(), true));
    return known.computeIfAbsent(ring, this::isFollowing);
  }

  /**
   * One step from a thing to the next.
   *
   * @param type what the thing is that it leads to; of the last one, what the first is
   * @param forward whether the property is that of the thing before
   */
  private record Step(String type, String property, boolean forward) {}

  /** Steps from one variable to another; none where nothing joins them. */
  private static List<Step> path(Draft draft, String from, String to, List<String> passed) {
    for (Constraint edge : draft.constraints()) {
      boolean mine = edge.isEdge() && (edge.subject().equals(from) || edge.object().equals(from));
      String next = mine ? Draft.other(edge, from) : from;
      if (mine && !passed.contains(next)) {
        Step step =
            new Step(draft.variable(next).type(), edge.predicate(), edge.subject().equals(from));
        List<String> further = new ArrayList<>(passed);
        further.add(from);
        List<Step> rest = next.equals(to) ? List.of() : path(draft, next, to, further);
        if (next.equals(to) || !rest.isEmpty()) {
          List<Step> steps = new ArrayList<>(List.of(step));
          steps.addAll(rest);
          return steps;
        }
      }
    }
    return List.of();
  }

  /** Of things that have the last step's property, how often it leads where the others lead. */
  private boolean isFollowing(List<Step> ring) {
    Step closing = ring.get(ring.size() - 1);
    List<String> starts =
        facts.of(closing.property()).stream()
            .map(Fact::subject)
            .filter(start -> isOf(start, closing.type()))
            .distinct()
            .limit(MOST_CASES)
            .toList();
    int cases = 0;
    int holds = 0;
    for (String start : starts) {
      Set<String> led = new TreeSet<>(Set.of(start));
      for (Step step : ring.subList(0, ring.size() - 1)) {
        led = beyond(led, step);
      }
      led.remove(start);
      cases += led.size();
      led.retainAll(beyond(Set.of(start), new Step("", closing.property(), true)));
      holds += led.size();
    }
    return holds > MOST_FOLLOWING * (cases + UNSEEN);
  }

  private Set<String> beyond(Set<String> things, Step step) {
    Set<String> beyond = new TreeSet<>();
    for (String thing : things) {
      List<Fact> stated = step.forward() ? facts.about(thing) : facts.naming(thing);
      stated.stream()
          .filter(fact -> fact.property().equals(step.property()))
          .map(fact -> step.forward() ? fact.value().entity() : fact.subject())
          .filter(other -> step.type().isEmpty() || isOf(other, step.type()))
          .forEach(beyond::add);
    }
    return beyond;
  }

  private boolean isOf(String entity, String type) {
    return facts.entity(entity).filter(each -> each.types().contains(type)).isPresent();
  }
}
