package io.hopsmith.agents.solver;

import io.hopsmith.schemas.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What a solver works out from two values that pages gave it, as text. */
public final class WorkedAnswer {
  private static final int DECIMALS = 3;

  private WorkedAnswer() {}

  /** Years between two dates, or by how much two amounts in one unit differ; empty if neither. */
  public static String difference(String one, String other) {
    Optional<AnswerDate> first = AnswerDate.parse(one);
    Optional<AnswerDate> second = AnswerDate.parse(other);
    if (first.isPresent() && second.isPresent()) {
      return years(first.get(), second.get());
    }
    Optional<AnswerNumber> less = AnswerNumber.parse(one);
    Optional<AnswerNumber> more = AnswerNumber.parse(other);
    boolean amounts =
        less.isPresent() && more.isPresent() && less.get().unit().equals(more.get().unit());
    return amounts ? amount(less.get(), more.get()) : "";
  }

  private static String years(AnswerDate one, AnswerDate other) {
    if (one.year() == 0 || other.year() == 0) {
      return "";
    }
    int years = Math.abs(one.year() - other.year());
    return years + (years == 1 ? " year" : " years");
  }

  private static String amount(AnswerNumber one, AnswerNumber other) {
    BigDecimal amount =
        BigDecimal.valueOf(one.amount())
            .subtract(BigDecimal.valueOf(other.amount()))
            .abs()
            .setScale(DECIMALS, RoundingMode.HALF_UP)
            .stripTrailingZeros();
    return (amount.toPlainString() + " " + one.unit()).strip();
  }

  /**
   * Whether the first value is the one that the comparison asks for; empty where the two cannot be
   * compared or are equal.
   */
  public static Optional<Boolean> isFirst(Operation.Kind kind, String one, String other) {
    Optional<Double> first = size(one);
    Optional<Double> second = size(other);
    if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
      return Optional.empty();
    }
    return Optional.of(first.get() > second.get() == (kind == Operation.Kind.GREATER));
  }

  private static Optional<Double> size(String value) {
    return AnswerDate.parse(value)
        .filter(date -> date.year() > 0)
        .map(date -> date.year() * 10_000.0 + date.month() * 100 + date.day())
        .or(() -> AnswerNumber.parse(value).map(AnswerNumber::amount));
  }
}
