package io.hopsmith.agents.judge;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Finds an amount in another unit, within one per cent, or in the same unit rounded to two digits
 * or more. Whole numbers up to 2,100 are not rounded: they are counts and years.
 */
final class NumberFinder implements Finder {
  private static final double TOLERANCE = 0.01;
  private static final BigDecimal COUNTED_TO = BigDecimal.valueOf(2100);
  private static final int FEWEST_DIGITS = 2;
  private static final int REACH = 3;

  @Override
  public List<Found> find(Gold gold, Reply reply) {
    List<String> telling =
        gold.forms().stream().filter(form -> !OverlapFinder.isEmpty(form)).toList();
    List<String> numbers = telling.stream().filter(SpokenNumbers::isDigits).toList();
    if (numbers.size() != 1 || telling.size() > 1 + REACH || gold.date().isPresent()) {
      return List.of();
    }
    BigDecimal amount = new BigDecimal(numbers.get(0));
    List<String> units = telling.stream().filter(form -> !SpokenNumbers.isDigits(form)).toList();
    List<Found> found = new ArrayList<>();
    for (int i = 0; i < reply.size(); i++) {
      if (reply.word(i).isNumber() && isSame(amount, units, reply, i)) {
        found.add(new Found(i, i + 1, "the same amount"));
      }
    }
    return found;
  }

  private static boolean isSame(BigDecimal amount, List<String> units, Reply reply, int at) {
    BigDecimal said = new BigDecimal(reply.word(at).form());
    if (units.size() == 1 && reply.together(at, at + 1)) {
      OptionalDouble factor = Measures.factor(reply.word(at + 1).form(), units.get(0));
      if (factor.isPresent()) {
        return isNear(said.doubleValue() * factor.getAsDouble(), amount.doubleValue());
      }
    }
    boolean sameUnits = units.stream().allMatch(unit -> isBeside(unit, reply, at));
    return sameUnits
        && (said.compareTo(amount) == 0 || isRounded(said, amount) || isRounded(amount, said));
  }

  private static boolean isNear(double one, double other) {
    return Math.abs(one - other) <= TOLERANCE * Math.abs(other);
  }

  private static boolean isRounded(BigDecimal rounded, BigDecimal exact) {
    boolean whole = exact.stripTrailingZeros().scale() <= 0;
    boolean counted = whole && exact.compareTo(COUNTED_TO) <= 0;
    int digits = rounded.stripTrailingZeros().precision();
    return !counted
        && digits >= FEWEST_DIGITS
        && isNear(rounded.doubleValue(), exact.doubleValue())
        && exact.round(new MathContext(digits)).compareTo(rounded) == 0;
  }

  private static boolean isBeside(String unit, Reply reply, int at) {
    for (int i = at - 1; i <= at + REACH; i++) {
      if (reply.together(i, at) && Likeness.sameStem(unit, reply.word(i).form())) {
        return true;
      }
    }
    return false;
  }
}
