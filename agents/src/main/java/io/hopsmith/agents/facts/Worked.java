package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Operation;
import io.hopsmith.schemas.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;

/** What operations make of two values. */
public final class Worked {
  private static final int DECIMALS = 3;

  private Worked() {}

  /** Whether both are dates, or amounts in one unit. */
  public static boolean isPossible(Value one, Value other) {
    boolean dates = one.kind() == Value.Kind.DATE && other.kind() == Value.Kind.DATE;
    boolean amounts = one.kind() == Value.Kind.QUANTITY && other.kind() == Value.Kind.QUANTITY;
    return dates || (amounts && one.unit().equals(other.unit()));
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
    BigDecimal amount =
        BigDecimal.valueOf(one.number())
            .subtract(BigDecimal.valueOf(other.number()))
            .abs()
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    String number = "%,." + Math.max(0, amount.scale()) + "f";
    String unit = one.unit().replaceFirst("^sq ", "") + (one.unit().startsWith("sq ") ? "²" : "");
    return (String.format(Locale.ROOT, number, amount) + " " + unit).strip();
  }

  /**
   * Whether the first value is the one that the comparison asks for; empty where they are equal, or
   * not precise enough to tell.
   */
  public static Optional<Boolean> isFirst(Operation.Kind kind, Value one, Value other) {
    double first = one.number();
    double second = other.number();
    if (one.kind() == Value.Kind.DATE && (one.day() == 0 || other.day() == 0)) {
      first = one.year();
      second = other.year();
    }
    if (first == second) {
      return Optional.empty();
    }
    return Optional.of(first > second == (kind == Operation.Kind.GREATER));
  }
}
