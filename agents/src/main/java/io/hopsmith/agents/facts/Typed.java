package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Value;

/**
 * A value as a page states it.
 *
 * @param value the typed value
 * @param asOf date that the page gives for it, ISO 8601 prefix ("2011-07"); may be empty
 */
record Typed(Value value, String asOf) {
  static Typed of(Value value) {
    return new Typed(value, "");
  }

  /** The same with the date of what stands around it, unless it has one of its own. */
  Typed orAsOf(String around) {
    return asOf.isEmpty() ? new Typed(value, around) : this;
  }
}
