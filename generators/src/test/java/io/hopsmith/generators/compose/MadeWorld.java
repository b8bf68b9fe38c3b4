package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Entity;
import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;

/** Facts written down one by one, each on the page of its subject. */
final class MadeWorld {
  private final List<Entity> entities = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  void thing(String id, String type) {
    entities.add(new Entity(id, id, List.of(), List.of(type), List.of("p" + id), id, Side.TRAIN));
  }

  /** Something that pages name and none is about. */
  void pageless(String id, String type) {
    entities.add(new Entity(id, id, List.of(), List.of(type), List.of(), id, Side.TRAIN));
  }

  void says(String subject, String property, Value value) {
    facts.add(
        new Fact(
            "f" + facts.size(),
            subject,
            property,
            Fact.Source.KEY_VALUE,
            value,
            "quote",
            "p" + subject,
            "http://x.example/" + subject,
            ""));
  }

  FactBase facts() {
    return new FactBase(entities, facts);
  }

  static Constraint text(String property, String value) {
    return clue(property, Operator.TEXT, value, 0, "");
  }

  static Constraint number(String property, double value, String unit) {
    return clue(property, Operator.RANGE, "", value, unit);
  }

  static Constraint named(String property, String entity) {
    return clue(property, Operator.ENTITY, entity, 0, "");
  }

  private static Constraint clue(
      String property, Operator operator, String object, double value, String unit) {
    return new Constraint("?0", property, operator, object, value, value, unit, "", "", "", "");
  }
}
