package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.compose.Edit;
import io.hopsmith.generators.compose.RelationKind;
import io.hopsmith.schemas.Constraint;
import java.util.Locale;

/** The four edits by which DuetQA's third model obfuscates (arXiv 2509.24107). */
enum Obfuscation {
  /** An exact date becomes a coarse interval. */
  DATE,
  /** An exact number becomes a magnitude. */
  NUMBER,
  /** A named entity becomes an indirect descriptor. */
  ENTITY,
  /**
   * What a connector of cause, order or comparison names ("preceded by", "based on") becomes a
   * descriptor embedded in the sentence.
   */
  CONNECTOR;

  /** The edit that does it. */
  Edit.Wish wish() {
    return switch (this) {
      case DATE -> new Edit.Wish(Edit.Kind.BLUR, Obfuscation::isDate);
      case NUMBER -> new Edit.Wish(Edit.Kind.BLUR, Obfuscation::isNumber);
      case ENTITY -> new Edit.Wish(Edit.Kind.REPLACE, clue -> !isConnector(clue));
      case CONNECTOR -> new Edit.Wish(Edit.Kind.REPLACE, Obfuscation::isConnector);
    };
  }

  private static boolean isDate(Constraint clue) {
    return clue.unit().equals(Constraint.DATE);
  }

  private static boolean isNumber(Constraint clue) {
    return clue.operator() == Constraint.Operator.RANGE && !isDate(clue);
  }

  private static boolean isConnector(Constraint clue) {
    return RelationKind.ORDER.has(clue.predicate());
  }

  /** The description of an edit that did it, e.g. {@code date: opened 1890 -> 1850 to 1899}. */
  String described(Edit edit) {
    String description = edit.description();
    return name().toLowerCase(Locale.ROOT) + description.substring(description.indexOf(':'));
  }
}
