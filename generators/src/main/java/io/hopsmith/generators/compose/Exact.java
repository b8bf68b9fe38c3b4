package io.hopsmith.generators.compose;

import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Value;
import java.util.regex.Pattern;

/** Which values can be worked with: exact ones, far enough apart for rounding not to matter. */
final class Exact {
  private static final int LEAST_YEARS = 2;

  /** Amounts are apart when they differ by more than this share of the greater one. */
  static final double LEAST_GAP = 0.05;

  /** Numbers that pages write out; "2.7 million" is rounded too coarsely to be subtracted. */
  private static final Pattern WRITTEN_OUT = Pattern.compile("(?s)(?!.*(?:thousand|illion)).*");

  /** Amounts that make sense together; heights, shares and ages do not. */
  private static final Pattern EXTENSIVE =
      Pattern.compile(
          "(?!.*\\b(?:rate|density|per|share|average|mean|median|growth|age)\\b)"
              + "(?:.*\\b)?(?:area|population|length|coastline|inhabitants|pages|seats|seating capacity|budget|cost"
              + "|roadways|railways|waterways|land)");

  private Exact() {}

  /** Whether amounts of a property may be added up. */
  static boolean canBeAdded(String property) {
    return EXTENSIVE.matcher(property).matches();
  }

  /** A date, or an amount with a unit that the page writes out. */
  static boolean is(Value value) {
    return value.kind() == Value.Kind.DATE
        || (value.kind() == Value.Kind.QUANTITY
            && !value.unit().isEmpty()
            && WRITTEN_OUT.matcher(value.text()).matches());
  }

  /** Whether two dates, or two amounts in one unit, are clearly apart. */
  static boolean areApart(Value one, Value other) {
    if (one.kind() == Value.Kind.DATE) {
      return Math.abs(one.year() - other.year()) >= LEAST_YEARS;
    }
    double less = Math.min(one.number(), other.number());
    double more = Math.max(one.number(), other.number());
    return less > 0 && more - less > LEAST_GAP * more;
  }

  /** The unit of a value as operations give it. */
  static String unit(Value value) {
    return value.kind() == Value.Kind.DATE ? Constraint.DATE : value.unit();
  }
}
