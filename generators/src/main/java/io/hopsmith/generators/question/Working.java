package io.hopsmith.generators.question;

import io.hopsmith.schemas.Operation;
import java.util.Objects;

/**
 * What a plan works out from the values of its drafts, or of things that its draft's root lists.
 *
 * @param kind what is done with the values
 * @param variable variable of a single draft that has the second value; else empty
 * @param property property of that variable, or of each listed thing; else empty
 * @param list property of the root whose values are the listed things; else empty
 * @param rank which one is meant, from 1; 0 where none is
 * @param unit as in {@link Operation#unit}
 */
public record Working(
    Operation.Kind kind, String variable, String property, String list, int rank, String unit) {

  /** The answer stands on a page. */
  public static final Working NONE = new Working(Operation.Kind.NONE, "", "", "", 0, "");

  public Working {
    Objects.requireNonNull(kind, "kind");
  }

  /** Of the asked properties of several drafts. */
  public static Working ofParts(Operation.Kind kind, String unit) {
    boolean ranked = kind == Operation.Kind.GREATEST || kind == Operation.Kind.LEAST;
    return new Working(kind, "", "", "", ranked ? 1 : 0, unit);
  }

  /** Of a draft's asked property and one of the same or another variable. */
  public static Working within(Operation.Kind kind, String variable, String property, String unit) {
    return new Working(kind, variable, property, "", 0, unit);
  }

  /** Of one property of all things that the root lists. */
  public static Working ofList(
      Operation.Kind kind, String list, String property, int rank, String unit) {
    return new Working(kind, "", property, list, rank, unit);
  }

  /** Whether nothing is worked out. */
  public boolean isNone() {
    return kind == Operation.Kind.NONE;
  }

  /** Whether the values are those of listed things. */
  public boolean isOverList() {
    return !list.isEmpty();
  }
}
