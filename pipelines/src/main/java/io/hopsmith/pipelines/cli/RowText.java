package io.hopsmith.pipelines.cli;

import io.hopsmith.schemas.Hop;
import io.hopsmith.schemas.QaRow;
import java.util.StringJoiner;

/** A row as a person reads it. */
final class RowText {
  private static final String INDENT = "    ";

  private RowText() {}

  /** Question, answer and hops with their evidence; ends with an empty line. */
  static String shortForm(QaRow row) {
    StringJoiner text = new StringJoiner("\n", "", "\n");
    text.add(header(row));
    text.add(PlainText.wrapped("Q: " + row.question(), "  "));
    text.add(PlainText.wrapped("A: " + row.answer() + aliases(row), "  "));
    row.hops().forEach(hop -> text.add(hop(hop)));
    return text.toString();
  }

  /** Identity and shape of a row in one line. */
  static String header(QaRow row) {
    return PlainText.printable(
        "%s  %s  %s  %s of %s, %s, %s, %s"
            .formatted(
                row.id(),
                row.split(),
                row.generator(),
                row.family(),
                Counted.of(row.nHops(), "hop"),
                Counted.of(row.nPages(), "page"),
                Counted.of(row.nSites(), "site"),
                row.difficulty()));
  }

  /** One inference with its quote and page. */
  static String hop(Hop hop) {
    return PlainText.wrapped(hop.n() + ". " + hop.subQuestion() + " -> " + hop.answer(), "  ")
        + "\n"
        + PlainText.wrapped("\"" + hop.quote() + "\"", INDENT)
        + "\n"
        + INDENT
        + PlainText.printable(hop.url());
  }

  static String aliases(QaRow row) {
    return row.aliases().isEmpty() ? "" : " (also " + String.join("; ", row.aliases()) + ")";
  }
}
