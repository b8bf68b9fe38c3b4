package io.hopsmith.generators.question;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Fact;
import java.util.List;

/**
 * A value that a plan's answer is worked out from.
 *
 * @param thing id of the entity whose value it is
 * @param evidence the fact that states the value
 */
public record Taken(String thing, Fact evidence) {

  /** The values of a plan in order: those asked for, or one of each thing that its root lists. */
  public static List<Taken> of(Plan plan, FactBase facts) {
    if (plan.working().isOverList()) {
      return entries(plan, facts).stream()
          .map(entry -> entry.value().entity())
          .map(thing -> of(thing, plan.working().property(), facts))
          .toList();
    }
    return plan.asked().stream()
        .map(asked -> of(asked.thing().entityId(), asked.property(), facts))
        .toList();
  }

  /** The facts by which the root lists the things whose values are taken. */
  public static List<Fact> entries(Plan plan, FactBase facts) {
    String owner = plan.first().root().entityId();
    return facts.listings().of(owner, plan.working().list()).orElseThrow();
  }

  private static Taken of(String thing, String property, FactBase facts) {
    return new Taken(thing, GoldAnswer.evidence(thing, property, facts));
  }
}
