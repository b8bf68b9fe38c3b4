package io.hopsmith.pipelines.publish.split;

import io.hopsmith.validators.balance.Trait;

/**
 * A value of a capped trait that a row has.
 *
 * @param id the row
 * @param order of the row among all
 * @param trait the trait
 * @param value its value
 * @param cap most rows that may have it
 * @param state what is known of the row, or of the value
 * @param keptBefore rows that are kept, have it and come before this one
 */
record CapEntry(
    String id, String order, Trait trait, String value, int cap, State state, long keptBefore) {

  /** What is known. */
  enum State {
    /** Nothing yet. */
    OPEN,
    /** The row may stay as far as this value goes. */
    FITS,
    /** As many as may have the value come before the row. */
    FULL,
    /** The row stays. */
    KEPT,
    /** The row goes. */
    DROPPED
  }

  boolean isDecided() {
    return state == State.KEPT || state == State.DROPPED;
  }

  CapEntry is(State known) {
    return new CapEntry(id, order, trait, value, cap, known, keptBefore);
  }

  CapEntry after(long kept) {
    return new CapEntry(id, order, trait, value, cap, state, kept);
  }
}
