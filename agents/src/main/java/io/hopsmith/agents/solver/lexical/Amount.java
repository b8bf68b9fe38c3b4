package io.hopsmith.agents.solver.lexical;

/**
 * A number as a text gives it.
 *
 * @param value the number; for a date {@code yyyymmdd} with zeros for unknown parts
 * @param unit normal unit; empty when none
 * @param date whether it is a year or a date
 */
record Amount(double value, String unit, boolean date) {
  private static final double YEAR_UNIT = 10_000;

  static Amount ofDate(int year, int month, int day) {
    return new Amount(year * YEAR_UNIT + month * 100.0 + day, "", true);
  }

  /** The year of a date, or the value of a plain number. */
  double yearOrValue() {
    return date ? Math.floor(value / YEAR_UNIT) : value;
  }
}
