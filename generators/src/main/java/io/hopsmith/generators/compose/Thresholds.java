package io.hopsmith.generators.compose;

import io.hopsmith.schemas.Operation.Threshold;
import io.hopsmith.schemas.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;

/** Bounds that part values: round amounts or years that are far from all of them. */
final class Thresholds {
  /** How much greater than the bound the next amount is, and how much greater it than the last. */
  private static final double APART = 1.12;

  private static final int YEARS_APART = 2;

  private Thresholds() {}

  /**
   * Bounds between neighbouring values, each with either side meant, in random order.
   *
   * @param values dates, or amounts in one unit
   */
  static List<Threshold> between(String property, List<Value> values, Random random) {
    boolean date = values.get(0).kind() == Value.Kind.DATE;
    String unit = Exact.unit(values.get(0));
    double[] sizes =
        values.stream().mapToDouble(v -> date ? v.year() : v.number()).sorted().toArray();
    List<Threshold> bounds = new ArrayList<>();
    for (int i = 0; i + 1 < sizes.length; i++) {
      OptionalDouble bound = date ? year(sizes[i], sizes[i + 1]) : amount(sizes[i], sizes[i + 1]);
      if (bound.isPresent()) {
        bounds.add(new Threshold(property, true, bound.getAsDouble(), unit));
        bounds.add(new Threshold(property, false, bound.getAsDouble(), unit));
      }
    }
    return Clues.shuffled(bounds, random);
  }

  private static OptionalDouble year(double before, double after) {
    return round(before + YEARS_APART, after - YEARS_APART, new double[] {100, 50, 20, 10, 5, 1});
  }

  private static OptionalDouble amount(double less, double more) {
    double low = less * APART;
    double high = more / APART;
    if (less <= 0 || low > high) {
      return OptionalDouble.empty();
    }
    double power = Math.pow(10, Math.floor(Math.log10(high)));
    return round(low, high, new double[] {power, power / 2, power / 5, power / 10});
  }

  /** The first multiple of the greatest step that has one between two numbers. */
  private static OptionalDouble round(double low, double high, double[] steps) {
    for (double step : steps) {
      double first = Math.ceil(low / step) * step;
      if (first <= high && first > 0) {
        return OptionalDouble.of(Math.rint(first * 1e6) / 1e6);
      }
    }
    return OptionalDouble.empty();
  }
}
