package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Operation.Threshold;
import io.hopsmith.schemas.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** What operations make of values. */
public final class Worked {
  /** A unit that stands before its amount. */
  private static final Pattern SIGN = Pattern.compile("[$€£¥]");

  private static final int DECIMALS = 3;

  private Worked() {}

  /** Whether all are dates, or amounts in one unit. */
  public static boolean isPossible(List<Value> values) {
    Value first = values.get(0);
    return (first.kind() == Value.Kind.DATE || first.kind() == Value.Kind.QUANTITY)
        && values.stream().allMatch(v -> v.kind() == first.kind() && v.unit().equals(first.unit()));
  }

  /**
   * The difference as the answer reads: whole calendar years between dates ({@code 12 years}), or
   * an amount in the values' unit.
   */
  public static String difference(Value one, Value other) {
    if (one.kind() == Value.Kind.DATE) {
      int years = Math.abs(one.year() - other.year());
      return years + (years == 1 ? " year" : " years");
    }
    return amount(
        BigDecimal.valueOf(one.number()).subtract(BigDecimal.valueOf(other.number())).abs(),
        one.unit());
  }

  /** The sum of amounts in one unit as the answer reads. */
  public static String total(List<Value> values) {
    BigDecimal total =
        values.stream()
            .map(value -> BigDecimal.valueOf(value.number()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return amount(total, values.get(0).unit());
  }

  /**
   * Whether a value lies beyond a bound; empty where it cannot be compared, or lies too near.
   *
   * @param margin share of the bound's amount within which a value is too near
   */
  public static Optional<Boolean> isBeyond(Value value, Threshold threshold, double margin) {
    boolean date = value.kind() == Value.Kind.DATE;
    String unit = date ? Constraint.DATE : value.unit();
    boolean comparable = date || value.kind() == Value.Kind.QUANTITY;
    double size = date ? value.year() : value.number();
    double least = date ? 0 : margin * Math.abs(threshold.bound());
    boolean near = Math.abs(size - threshold.bound()) <= least;
    return !comparable || !unit.equals(threshold.unit()) || near
        ? Optional.empty()
        : Optional.of(size > threshold.bound() == threshold.above());
  }

  private static String amount(BigDecimal exact, String unitOfValues) {
    if (unitOfValues.equals("minutes")) {
      return lasting(Math.round(exact.doubleValue() * 60));
    }
    BigDecimal amount = exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    String number = "%,." + Math.max(0, amount.scale()) + "f";
    String unit =
        unitOfValues.replaceFirst("^sq ", "") + (unitOfValues.startsWith("sq ") ? "²" : "");
    String said = String.format(Locale.ROOT, number, amount);
    return SIGN.matcher(unit).matches() ? unit + said : (said + " " + unit).strip();
  }

  /** "5 minutes 12 seconds", "12 minutes". */
  private static String lasting(long seconds) {
    String minutes = seconds / 60 + (seconds / 60 == 1 ? " minute" : " minutes");
    String rest = seconds % 60 + (seconds % 60 == 1 ? " second" : " seconds");
    if (seconds % 60 == 0) {
      return minutes;
    }
    return seconds < 60 ? rest : minutes + " " + rest;
  }

  /**
   * Index of the value that a selecting operation means; empty where the next to it is equal, as
   * far as both are known.
   *
   * @param rank from 1
   * @param gap share of the greater by which two amounts must differ to be told apart
   */
  public static OptionalInt ranked(Operation.Kind kind, int rank, List<Value> values, double gap) {
    ToDoubleFunction<Value> size = size(values);
    List<Integer> order =
        IntStream.range(0, values.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> size.applyAsDouble(values.get(i))))
            .toList();
    int at = kind == Operation.Kind.LEAST ? rank - 1 : order.size() - rank;
    if (at < 0 || at >= order.size()) {
      return OptionalInt.empty();
    }
    boolean apart =
        IntStream.of(at - 1, at + 1)
            .filter(next -> next >= 0 && next < order.size())
            .allMatch(next -> apart(values, order.get(at), order.get(next), size, gap));
    return apart ? OptionalInt.of(order.get(at)) : OptionalInt.empty();
  }

  /** Dates are compared by their years where the day of some is unknown. */
  private static ToDoubleFunction<Value> size(List<Value> values) {
    boolean coarse = values.stream().anyMatch(v -> v.kind() == Value.Kind.DATE && v.day() == 0);
    return coarse ? Value::year : Value::number;
  }

  private static boolean apart(
      List<Value> values, int one, int other, ToDoubleFunction<Value> size, double gap) {
    double first = size.applyAsDouble(values.get(one));
    double second = size.applyAsDouble(values.get(other));
    double least =
        values.get(one).kind() == Value.Kind.DATE
            ? 0
            : gap * Math.max(Math.abs(first), Math.abs(second));
    return Math.abs(first - second) > least;
  }
}
