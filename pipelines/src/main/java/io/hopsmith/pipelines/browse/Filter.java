package io.hopsmith.pipelines.browse;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a column of a row must be.
 *
 * @param column which
 * @param operator how it is compared
 * @param value with what
 */
record Filter(Column column, Operator operator, String value) {

  /** Ways of comparing. */
  enum Operator {
    CONTAINS("contains"),
    LACKS("does not contain"),
    IS("is"),
    IS_NOT("is not"),
    AT_LEAST("is at least"),
    AT_MOST("is at most");

    private final String words;

    Operator(String words) {
      this.words = words;
    }

    /** As it is read aloud. */
    String words() {
      return words;
    }

    /** As it stands in a URL. */
    String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Operator> of(String key) {
      return Arrays.stream(values()).filter(operator -> operator.key().equals(key)).findFirst();
    }

    boolean looksInto() {
      return this == CONTAINS || this == LACKS;
    }
  }

  /** Whether the value must be of the column's type, other than text. */
  boolean needsType() {
    return !operator.looksInto() && !column.isText() && !column.isNested();
  }

  /** A condition in SQL with one parameter, the value. */
  String sql() {
    return switch (operator) {
      case CONTAINS -> "contains(lower(%s), lower(?))".formatted(column.sqlText());
      case LACKS -> "NOT contains(lower(%s), lower(?))".formatted(column.sqlText());
      case IS -> compared("=");
      case IS_NOT -> compared("<>");
      case AT_LEAST -> compared(">=");
      case AT_MOST -> compared("<=");
    };
  }

  private String compared(String sign) {
    return needsType()
        ? "%s %s TRY_CAST(? AS %s)".formatted(column.sql(), sign, column.type())
        : "%s %s ?".formatted(column.sqlText(), sign);
  }

  /** As it is read aloud. */
  String words() {
    return "%s %s %s".formatted(column.name(), operator.words(), value);
  }
}
