package io.hopsmith.schemas;

import java.util.List;
import java.util.Objects;

/**
 * What a question works out from several values: those of variables' properties, or one value of
 * each thing that the asked variable's page lists.
 *
 * @param kind what is done with the values
 * @param others further values beside that of the query's own variable and property; none where the
 *     values are those of listed things
 * @param list property of the asked variable whose values are the things that have the query's
 *     property; empty where nothing is listed
 * @param only which of the listed things are meant
 * @param rank which one is meant in the order that {@code kind} says, from 1; 0 where none is
 * @param unit unit of the values; {@link Constraint#DATE} for dates; empty for plain numbers
 */
public record Operation(
    Kind kind, List<Operand> others, String list, Threshold only, int rank, String unit) {

  /** Nothing is worked out: the answer stands on a page. */
  public static final Operation NONE =
      new Operation(Kind.NONE, List.of(), "", Threshold.NONE, 0, "");

  /** What is done with the values. */
  public enum Kind {
    /** Nothing; there is one value or none. */
    NONE,
    /** Years between two dates, or the amount by which one exceeds the other. */
    DIFFERENCE,
    /** The thing with the latest date or the greatest amount, or the one next to it, is meant. */
    GREATEST,
    /** The thing with the earliest date or the least amount, or the one next to it, is meant. */
    LEAST,
    /** The sum of the amounts. */
    TOTAL,
    /** How many things there are. */
    COUNT
  }

  /**
   * A bound that things must lie beyond to be meant.
   *
   * @param property which value of theirs; empty where all are meant
   * @param above whether greater values are meant, or later dates; else smaller or earlier ones
   * @param bound the amount, or the year
   * @param unit as in {@link Operation#unit}
   */
  public record Threshold(String property, boolean above, double bound, String unit) {
    /** All things are meant. */
    public static final Threshold NONE = new Threshold("", false, 0, "");

    /** Whether all things are meant. */
    public boolean isNone() {
      return property.isEmpty();
    }
  }

  /**
   * A value that goes into an operation.
   *
   * @param variable whose value it is
   * @param property which of its properties
   */
  public record Operand(String variable, String property) {}

  public Operation {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(only, "only");
    others = List.copyOf(others);
  }

  /** Whether one of several things is the answer. */
  public boolean selects() {
    return kind == Kind.GREATEST || kind == Kind.LEAST;
  }

  /** Whether the answer is a number that stands on no page. */
  public boolean reckons() {
    return kind == Kind.DIFFERENCE || kind == Kind.TOTAL || kind == Kind.COUNT;
  }

  /** Whether the values are those of listed things. */
  public boolean isOverList() {
    return !list.isEmpty();
  }
}
