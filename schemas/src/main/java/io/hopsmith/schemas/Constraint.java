package io.hopsmith.schemas;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * One clue of a question in formal form: a condition on a variable, with the words that say it and
 * the fact that makes it true of the intended solution.
 *
 * @param subject variable, {@code ?0} being the root
 * @param predicate property as in {@link Fact#property}
 * @param operator how the object is to be matched
 * @param object another variable ({@code ?1}), an entity id, or a text; for ranges a readable form
 * @param low least number that fits, inclusive; for dates {@code yyyymmdd}; 0 unless a range
 * @param high greatest number that fits, inclusive
 * @param unit unit of the bounds; {@link #DATE} for dates; may be empty; of a hint the property of
 *     the value that is hinted at
 * @param words how the question says it
 * @param factId the supporting fact
 * @param url page of the fact
 * @param quote the fact's quote
 */
public record Constraint(
    String subject,
    String predicate,
    Operator operator,
    String object,
    double low,
    double high,
    String unit,
    String words,
    String factId,
    String url,
    String quote) {

  /** Unit of bounds that are dates. */
  public static final String DATE = "date";

  /** How a constraint's object is matched. */
  public enum Operator {
    /** The subject's type list contains the object text. */
    TYPE,
    /** The value is the entity whose id is the object. */
    ENTITY,
    /** The value is the entity bound to the object variable. */
    VARIABLE,
    /** The value is a number or date within the bounds. */
    RANGE,
    /** The value's text equals the object after normalisation. */
    TEXT,
    /**
     * The value is an entity whose property named by the unit has the entity of the object's id as
     * its value or, where there are bounds, a date within them.
     */
    HINT
  }

  public Constraint {
    Objects.requireNonNull(operator, "operator");
  }

  /** The same clue said in these words. */
  public Constraint said(String newWords) {
    return new Constraint(
        subject, predicate, operator, object, low, high, unit, newWords, factId, url, quote);
  }

  /** The same clue on another subject, with another object. */
  public Constraint of(String newSubject, String newObject) {
    return new Constraint(
        newSubject, predicate, operator, newObject, low, high, unit, words, factId, url, quote);
  }

  /** The same clue with an interval as its object. */
  public Constraint within(double newLow, double newHigh) {
    return new Constraint(
        subject,
        predicate,
        Operator.RANGE,
        written(newLow) + " to " + written(newHigh),
        newLow,
        newHigh,
        unit,
        words,
        factId,
        url,
        quote);
  }

  /** A bound for people: "400.5", "1960", "1969-12-31". */
  private String written(double bound) {
    if (!unit.equals(DATE)) {
      return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }
    long date = (long) bound;
    String year = Long.toString(date / 10_000);
    String month = date % 10_000 < 100 ? "" : "-%02d".formatted(date / 100 % 100);
    return year + month + (date % 100 == 0 ? "" : "-%02d".formatted(date % 100));
  }

  /**
   * The same clue with its value hinted at.
   *
   * @param of what is said of the value: an entity that it has, or bounds of a date
   */
  public Constraint hinting(Constraint of) {
    return new Constraint(
        subject,
        predicate,
        Operator.HINT,
        of.object(),
        of.low(),
        of.high(),
        of.predicate(),
        words,
        factId,
        url,
        quote);
  }

  /** What a hint says of the value, as a clue on the value. */
  public Constraint hint() {
    boolean dated = high > 0;
    Operator inner = dated ? Operator.RANGE : Operator.ENTITY;
    return new Constraint(
        subject, unit, inner, object, low, high, dated ? DATE : "", "", "", "", "");
  }

  /** Whether the value is hinted at. */
  public boolean isHint() {
    return operator == Operator.HINT;
  }

  /** Whether the object is another variable. */
  public boolean isEdge() {
    return operator == Operator.VARIABLE;
  }
}
