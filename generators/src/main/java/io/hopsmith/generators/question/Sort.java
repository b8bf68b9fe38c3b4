package io.hopsmith.generators.question;

/** What English makes a difference for when it speaks of something. */
public enum Sort {
  /** Somebody: "who", "their", never "it". */
  PERSON,
  /**
   * Something written, sung, filmed or painted, which comes from a place but does not lie there.
   */
  WORK,
  /** Anything else. */
  THING
}
