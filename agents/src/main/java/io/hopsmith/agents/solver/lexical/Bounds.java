package io.hopsmith.agents.solver.lexical;

/**
 * What a clue asks of a number.
 *
 * @param low least that fits, inclusive; for dates {@code yyyymmdd}
 * @param high greatest that fits, inclusive
 * @param unit normal unit; empty for any
 * @param date whether dates are meant
 */
record Bounds(double low, double high, String unit, boolean date) {
  private static final double SLACK = 1e-9;

  static Bounds ofYears(int first, int last) {
    return new Bounds(first * 10_000.0, last * 10_000.0 + 1_231, "", true);
  }

  /** Whether the amount is of the kind that is asked about. */
  boolean comparable(Amount amount) {
    return date == amount.date()
        && (date
            || unit.isEmpty()
            || amount.unit().isEmpty()
            || Units.convertible(amount.unit(), unit));
  }

  /** Whether a comparable amount lies within, a date with unknown parts at least partly. */
  boolean fits(Amount amount) {
    if (date) {
      return amount.value() <= high + SLACK && lastDay(amount.value()) >= low - SLACK;
    }
    double value = Units.convert(amount.value(), amount.unit(), unit);
    return value >= low - Math.abs(low) * SLACK && value <= high + Math.abs(high) * SLACK;
  }

  private static double lastDay(double date) {
    if (date % 10_000 == 0) {
      return date + 1_231;
    }
    return date % 100 == 0 ? date + 31 : date;
  }
}
