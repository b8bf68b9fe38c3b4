package io.hopsmith.generators.question;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.agents.facts.Worked;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Operation.Threshold;
import java.util.List;

/**
 * A value that a plan's answer is worked out from.
 *
 * @param thing id of the entity whose value it is
 * @param evidence the fact that states the value
 */
public record Taken(String thing, Fact evidence) {

  /**
   * The values of a plan in order: those asked for, or one of each thing that its root lists and
   * that is meant; none where things are only counted.
   */
  public static List<Taken> of(Plan plan, FactBase facts) {
    if (plan.working().isOverList()) {
      return plan.working().property().isEmpty()
          ? List.of()
          : meant(plan, facts).stream()
              .map(thing -> of(thing, plan.working().property(), facts))
              .toList();
    }
    return plan.asked().stream()
        .map(asked -> of(asked.thing().entityId(), asked.property(), facts))
        .toList();
  }

  /** The values that decide which of the listed things are meant; none where all are. */
  public static List<Taken> deciding(Plan plan, FactBase facts) {
    String property = plan.working().only().property();
    return property.isEmpty()
        ? List.of()
        : entries(plan, facts).stream()
            .map(entry -> of(entry.value().entity(), property, facts))
            .toList();
  }

  /** Ids of the listed things that are meant. */
  public static List<String> meant(Plan plan, FactBase facts) {
    Threshold only = plan.working().only();
    return only.isNone()
        ? entries(plan, facts).stream().map(entry -> entry.value().entity()).toList()
        : deciding(plan, facts).stream()
            .filter(each -> Worked.isBeyond(each.evidence().value(), only, 0).orElseThrow())
            .map(Taken::thing)
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
