package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.FactBase;
import io.hopsmith.generators.english.Lexicon;
import io.hopsmith.generators.english.Phrase;
import io.hopsmith.generators.question.Sort;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Constraint.Operator;
import io.hopsmith.schemas.Value;
import java.util.Optional;

/**
 * Makes a date or number one step vaguer: day to year to decade to half century; number to a round
 * interval of about a fifth, then a half, of its size.
 */
final class Blur {
  private static final int YEAR = 10_000;
  private static final int DECEMBER_31 = 1231;
  private static final int LAST_DAY = 31;

  /** Parts of an interval of numbers whose ends are as round as its own. */
  private static final double STEPS = 10;

  private static final double FIRST_WIDTH = 0.2;
  private static final double SECOND_WIDTH = 0.5;
  private static final double LEAST_NUMBER = 4;
  private static final double SMALL = 50;
  private static final double LEAST_INSIDE = 0.02;
  private static final double WHOLE = 100;

  private final FactBase facts;
  private final Lexicon lexicon;

  Blur(FactBase facts, Lexicon lexicon) {
    this.facts = facts;
    this.lexicon = lexicon;
  }

  /** The next vaguer clue on a thing; none for a code: nobody says "between 10 and 20" of one. */
  Optional<Constraint> vaguer(Constraint clue, Sort sort) {
    Phrase phrase = lexicon.phrase(clue.predicate(), sort, Value.Kind.QUANTITY);
    return phrase.kind() == Phrase.Kind.LABEL
        ? Optional.empty()
        : facts.fact(clue.factId()).flatMap(fact -> vaguer(clue, fact.value().number()));
  }

  /**
   * The next vaguer clue; empty when there is none that people would say.
   *
   * @param value the true number, which stays well inside the bounds
   */
  static Optional<Constraint> vaguer(Constraint clue, double value) {
    if (clue.operator() != Operator.RANGE) {
      return Optional.empty();
    }
    return clue.unit().equals(Constraint.DATE) ? date(clue) : number(clue, value);
  }

  private static Optional<Constraint> date(Constraint clue) {
    int first = (int) (clue.low() / YEAR);
    int last = (int) (clue.high() / YEAR);
    boolean toTheDay = clue.low() == clue.high() && clue.low() % YEAR != 0;
    if (toTheDay) {
      return Optional.of(years(clue, first, first));
    }
    return switch (last - first) {
      case 0 -> Optional.of(years(clue, first / 10 * 10, first / 10 * 10 + 9));
      case 9 -> Optional.of(years(clue, first / 50 * 50, first / 50 * 50 + 49));
      default -> Optional.empty();
    };
  }

  /**
   * A clue half way between a narrower and a vaguer form of it: of a day and its year the month;
   * else with bounds half way, in years or in round numbers. Empty when there is none in between.
   *
   * @param value the true number
   */
  static Optional<Constraint> between(Constraint narrow, Constraint vague, double value) {
    if (!narrow.unit().equals(Constraint.DATE)) {
      return betweenNumbers(narrow, vague, value);
    }
    if (narrow.low() == narrow.high() && narrow.low() % 100 > 0) {
      double month = Math.floor(narrow.low() / 100) * 100;
      return Optional.of(vague.within(month, month + LAST_DAY));
    }
    int first = (year(narrow.low()) + year(vague.low())) / 2;
    int last = (year(narrow.high()) + year(vague.high()) + 1) / 2;
    boolean vaguest = first == year(vague.low()) && last == year(vague.high());
    return vaguest ? Optional.empty() : Optional.of(years(vague, first, last));
  }

  private static int year(double date) {
    return (int) (date / YEAR);
  }

  private static Optional<Constraint> betweenNumbers(
      Constraint narrow, Constraint vague, double value) {
    double step = (vague.high() - vague.low()) / STEPS;
    double low = vague.low() + Math.floor((narrow.low() - vague.low()) / 2 / step) * step;
    double high = vague.high() - Math.floor((vague.high() - narrow.high()) / 2 / step) * step;
    if (isCount(vague, value)) {
      low = Math.floor(low);
      high = Math.ceil(high);
    }
    double inside = (high - low) * LEAST_INSIDE;
    boolean vaguest = low <= vague.low() && high >= vague.high();
    return vaguest || value - low < inside || high - value < inside
        ? Optional.empty()
        : Optional.of(vague.within(tidy(low), tidy(high)));
  }

  /** Whether an amount is a number of things, of which there are no parts. */
  private static boolean isCount(Constraint clue, double value) {
    return clue.unit().isEmpty() && value == Math.rint(value);
  }

  private static Constraint years(Constraint clue, int first, int last) {
    return clue.within(first * (double) YEAR, last * (double) YEAR + DECEMBER_31);
  }

  private static Optional<Constraint> number(Constraint clue, double value) {
    double width = (clue.high() - clue.low()) / Math.abs(value);
    if (value < LEAST_NUMBER || width > FIRST_WIDTH * 2) {
      return Optional.empty();
    }
    double share = width == 0 ? FIRST_WIDTH : SECOND_WIDTH;
    double step = Math.max(round(value * share), value < SMALL ? 1 : 0);
    double low = Math.floor(clue.low() / step) * step;
    double high = Math.max(low + step, Math.ceil(clue.high() / step) * step);
    double inside = Math.max((high - low) * LEAST_INSIDE, 1e-9);
    low = value - low < inside ? Math.max(0, low - step) : low;
    high = high - value < inside ? high + step : high;
    boolean share100 = clue.unit().equals("%") && value <= WHOLE;
    high = share100 ? Math.min(high, WHOLE) : high;
    return low <= 0 || (low >= clue.low() && high <= clue.high())
        ? Optional.empty()
        : Optional.of(clue.within(tidy(low), tidy(high)));
  }

  /** The nearest of 1, 2 or 5 times a power of ten below the number. */
  private static double round(double number) {
    double power = Math.pow(10, Math.floor(Math.log10(number)));
    double digit = number / power;
    return (digit >= 5 ? 5 : digit >= 2 ? 2 : 1) * power;
  }

  private static double tidy(double number) {
    return Math.rint(number * 1e6) / 1e6;
  }
}
