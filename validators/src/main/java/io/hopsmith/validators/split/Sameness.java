package io.hopsmith.validators.split;

import io.hopsmith.schemas.Rejection;
import java.util.Collection;

/** Ways in which two rows are the same; in this order rows are compared. */
public enum Sameness {
  /** The same question, in whatever case and punctuation. */
  QUESTION("asks the same question as "),
  /** The same answer from the same pages. */
  EVIDENCE("has the same answer from the same pages as "),
  /** The same answer over the same entities. */
  THINGS("has the same answer over the same things as ");

  private final String phrase;

  Sameness(String phrase) {
    this.phrase = phrase;
  }

  /** Equal for rows that are the same in this way, and for no others. */
  public String key(RowKeys row) {
    return switch (this) {
      case QUESTION -> row.question();
      case EVIDENCE -> key(row.answer(), row.pages());
      case THINGS -> key(row.answer(), row.entities());
    };
  }

  /** In words what a row is to another one, which is called so. */
  public String detail(String other) {
    return phrase + other;
  }

  /** The word on a row that repeats another one of its run. */
  public Dropped dropped(String id, String first) {
    return new Dropped(id, Rejection.Reason.DUPLICATE_QUESTION, detail("row " + first));
  }

  private static String key(String answer, Collection<String> parts) {
    return answer + "\0" + String.join("\0", parts);
  }
}
