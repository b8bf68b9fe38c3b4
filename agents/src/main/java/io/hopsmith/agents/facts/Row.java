package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import io.hopsmith.schemas.Value;
import java.util.Map;

/**
 * A fact as queries read it.
 *
 * @param subject the subject's position among the entities
 * @param object position of the entity that is the value; -1 where there is none
 * @param value the value
 * @param key the value's name key for a text or a name; else empty
 */
record Row(int subject, int object, Value value, String key) {
  static Row of(Fact fact, Map<String, Integer> position) {
    Value value = fact.value();
    return new Row(
        position.get(fact.subject()),
        position.getOrDefault(value.entity(), -1),
        value,
        isNamed(value) ? Names.key(value.text()) : "");
  }

  /** Whether the value is named, not measured. */
  boolean isNamed() {
    return isNamed(value);
  }

  private static boolean isNamed(Value value) {
    return value.kind() == Value.Kind.ENTITY || value.kind() == Value.Kind.TEXT;
  }
}
