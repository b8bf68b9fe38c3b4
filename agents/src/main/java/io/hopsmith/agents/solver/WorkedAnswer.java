package io.hopsmith.agents.solver;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.reverseOrder;

import io.hopsmith.agents.judge.AnswerDate;
import io.hopsmith.agents.judge.AnswerNumber;
import io.hopsmith.schemas.Operation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** What a solver works out from values that pages gave it, as text. */
public final class WorkedAnswer {
  private static final int DECIMALS = 3;

  private static final Pattern YEAR = Pattern.compile("\\d{3,4}");

  /** Where a height is measured from. */
  private static final Pattern ABOVE_SEA =
      Pattern.compile("(?i),? (?:above (?:mean )?sea level|a\\.?s\\.?l\\.?|amsl)\\s*$");

  private WorkedAnswer() {}

  /** Years between two dates, or by how much two amounts in one unit differ; empty if neither. */
  public static String difference(String one, String other) {
    Optional<AnswerDate> first = AnswerDate.parse(one);
    Optional<AnswerDate> second = AnswerDate.parse(other);
    if (first.isPresent() && second.isPresent()) {
      return years(first.get(), second.get());
    }
    Optional<AnswerNumber> less = amount(one);
    Optional<AnswerNumber> more = amount(other);
    boolean amounts =
        less.isPresent() && more.isPresent() && less.get().unit().equals(more.get().unit());
    return amounts ? amount(less.get(), more.get()) : "";
  }

  /** The amount that a value gives first: "640 sq km; 550 sq km (mainland)". */
  private static Optional<AnswerNumber> amount(String value) {
    String first = value.split(";", 2)[0];
    return AnswerNumber.parse(ABOVE_SEA.matcher(first).replaceFirst(""));
  }

  private static String years(AnswerDate one, AnswerDate other) {
    if (one.year() == 0 || other.year() == 0) {
      return "";
    }
    int years = Math.abs(one.year() - other.year());
    return years + (years == 1 ? " year" : " years");
  }

  private static String amount(AnswerNumber one, AnswerNumber other) {
    return written(
        BigDecimal.valueOf(one.amount()).subtract(BigDecimal.valueOf(other.amount())).abs(),
        one.unit());
  }

  /** The sum of amounts in one unit; empty where some value is none. */
  public static String total(List<String> values) {
    List<AnswerNumber> amounts =
        values.stream().map(WorkedAnswer::amount).flatMap(Optional::stream).toList();
    long units = amounts.stream().map(AnswerNumber::unit).distinct().count();
    if (amounts.size() < values.size() || units != 1) {
      return "";
    }
    BigDecimal total =
        amounts.stream()
            .map(amount -> BigDecimal.valueOf(amount.amount()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return written(total, amounts.get(0).unit());
  }

  private static String written(BigDecimal exact, String unit) {
    if (unit.equals(AnswerNumber.MINUTE)) {
      long seconds = Math.round(exact.doubleValue() * 60);
      return "%d minutes %d seconds".formatted(seconds / 60, seconds % 60);
    }
    BigDecimal amount = exact.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return (amount.toPlainString() + " " + unit).strip();
  }

  /**
   * Index of the value that is so far from the greatest or the least; empty where one is neither a
   * date nor an amount, or another is as great.
   *
   * @param rank from 1
   */
  public static OptionalInt ranked(Operation.Kind kind, int rank, List<String> values) {
    List<Double> sizes = values.stream().map(WorkedAnswer::size).flatMap(Optional::stream).toList();
    if (sizes.size() < values.size() || rank > sizes.size()) {
      return OptionalInt.empty();
    }
    List<Double> order = new ArrayList<>(sizes);
    order.sort(kind == Operation.Kind.LEAST ? naturalOrder() : reverseOrder());
    double meant = order.get(rank - 1);
    boolean alone = sizes.stream().filter(size -> size == meant).count() == 1;
    return alone ? OptionalInt.of(sizes.indexOf(meant)) : OptionalInt.empty();
  }

  /**
   * Whether a value lies beyond a bound: a later or earlier year, or a greater or smaller amount in
   * the bound's unit; empty where the two cannot be compared.
   */
  public static Optional<Boolean> isBeyond(String value, boolean above, String bound) {
    Optional<AnswerDate> date = AnswerDate.parse(value).filter(each -> each.year() > 0);
    if (date.isPresent() && YEAR.matcher(bound).matches()) {
      return Optional.of(date.get().year() > Integer.parseInt(bound) == above);
    }
    Optional<AnswerNumber> limit = amount(bound);
    return amount(value)
        .filter(amount -> limit.filter(amount::unitFits).isPresent())
        .map(amount -> amount.amount() > limit.get().amount() == above);
  }

  private static Optional<Double> size(String value) {
    return AnswerDate.parse(value)
        .filter(date -> date.year() > 0)
        .map(date -> date.year() * 10_000.0 + date.month() * 100 + date.day())
        .or(() -> amount(value).map(AnswerNumber::amount));
  }
}
