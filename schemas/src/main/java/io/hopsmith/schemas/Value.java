package io.hopsmith.schemas;

import java.util.Objects;

/**
 * A typed object of a fact.
 *
 * @param kind how to read it
 * @param text as the page writes it, verbatim
 * @param entity id of the entity, for {@link Kind#ENTITY}; else empty
 * @param number the quantity in {@code unit}; for a date {@code yyyymmdd} with zeros for unknown
 *     parts; else 0
 * @param unit unit as the page writes it after normalisation ("km", "%", "m"), for a quantity; else
 *     empty
 */
public record Value(Kind kind, String text, String entity, double number, String unit) {

  /** How a value is read. */
  public enum Kind {
    ENTITY,
    DATE,
    QUANTITY,
    TEXT
  }

  public Value {
    Objects.requireNonNull(kind, "kind");
  }

  public static Value entity(String text, String entityId) {
    return new Value(Kind.ENTITY, text, entityId, 0, "");
  }

  public static Value text(String text) {
    return new Value(Kind.TEXT, text, "", 0, "");
  }

  public static Value quantity(String text, double number, String unit) {
    return new Value(Kind.QUANTITY, text, "", number, unit);
  }

  /** A date; month and day are 0 when the page does not give them. */
  public static Value date(String text, int year, int month, int day) {
    return new Value(Kind.DATE, text, "", year * 10_000.0 + month * 100 + day, "");
  }

  /** Year of a date. */
  public int year() {
    return (int) (number / 10_000);
  }

  /** Month of a date, 1 to 12, or 0 when unknown. */
  public int month() {
    return (int) (number / 100) % 100;
  }

  /** Day of a date, 1 to 31, or 0 when unknown. */
  public int day() {
    return (int) number % 100;
  }
}
