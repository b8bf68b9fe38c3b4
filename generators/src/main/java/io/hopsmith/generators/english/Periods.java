package io.hopsmith.generators.english;

import io.hopsmith.agents.facts.Dates;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;

/** Dates and intervals of dates with their prepositions. Bounds are {@code yyyymmdd} numbers. */
final class Periods {
  private static final String[] ORDINALS = {
    "",
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first"
  };

  private Periods() {}

  /** "on 5 March 1890", "in March 1890", "in 1890". */
  static String at(Value date) {
    return (date.day() == 0 ? "in " : "on ") + Dates.write(date);
  }

  /** "in 1890", "in the 1890s", "in the nineteenth century", "between 1884 and 1897". */
  static String within(Constraint range) {
    int first = (int) (range.low() / 10_000);
    int last = (int) (range.high() / 10_000);
    if (first == last) {
      int month = (int) (range.low() / 100) % 100;
      boolean oneMonth = month > 0 && month == (int) (range.high() / 100) % 100;
      return oneMonth ? "in " + Dates.monthName(month) + " " + first : "in " + first;
    }
    boolean ofCentury = first % 100 == 0; // "the 1900s" may be all hundred years
    if (last - first == 9 && first % 10 == 0 && !ofCentury) {
      return "in the " + first + "s";
    }
    if (last - first == 99 && ofCentury) {
      return "in the " + ORDINALS[first / 100 + 1] + " century";
    }
    if (last - first == 49 && first % 50 == 0) {
      String half = ofCentury ? "first" : "second";
      return "in the " + half + " half of the " + ORDINALS[first / 100 + 1] + " century";
    }
    return "between " + first + " and " + last;
  }
}
