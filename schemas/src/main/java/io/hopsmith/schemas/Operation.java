package io.hopsmith.schemas;

import java.util.Objects;

/**
 * What a question works out from two values: that of the asked variable's property and that of
 * another one.
 *
 * @param kind what is done with the two
 * @param other variable whose value is the second; the asked one itself where both values are its
 *     own; empty for {@link Kind#NONE}
 * @param property property of the second value; empty for {@link Kind#NONE}
 */
public record Operation(Kind kind, String other, String property) {

  /** Nothing is worked out: the answer stands on a page. */
  public static final Operation NONE = new Operation(Kind.NONE, "", "");

  /** What is done with the two values. */
  public enum Kind {
    /** Nothing; there is one value or none. */
    NONE,
    /** Years between two dates, or the amount by which one exceeds the other. */
    DIFFERENCE,
    /** The thing with the later date or the greater amount is the answer. */
    GREATER,
    /** The thing with the earlier date or the smaller amount is the answer. */
    LESS
  }

  public Operation {
    Objects.requireNonNull(kind, "kind");
  }

  /** Whether one of the two things is the answer. */
  public boolean compares() {
    return kind == Kind.GREATER || kind == Kind.LESS;
  }
}
