package io.hopsmith.schemas;

import java.util.Objects;

/**
 * One statement read from one page, with its evidence.
 *
 * @param id {@link Ids#of} subject, property, value text and page
 * @param subject id of the entity that the statement is about
 * @param property normalised property: lower-case words of the label, outer label first ("area
 *     total"); {@code type} for class membership; for a link in prose the verb phrase ("designed
 *     by")
 * @param source where on the page it stood
 * @param value the typed object
 * @param quote verbatim part of one line of the page's text that states it
 * @param pageId the page
 * @param url the page's URL
 * @param asOf date that the page gives for the value, or for itself where the value is who holds an
 *     office; ISO 8601 prefix ("2011-07"); may be empty
 */
public record Fact(
    String id,
    String subject,
    String property,
    Source source,
    Value value,
    String quote,
    String pageId,
    String url,
    String asOf) {

  /** Which part of a page stated the fact. */
  public enum Source {
    KEY_VALUE,
    TABLE,
    JSON_LD,
    FIRST_SENTENCE,
    SENTENCE,
    LINK,
    /** No statement: something that a line mentions beside what could be read from it. */
    MENTION
  }

  public Fact {
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(value, "value");
  }

  /** Whether it is no statement, only something that a line mentions. */
  public boolean isMention() {
    return source == Source.MENTION;
  }

  /** The same statement with its object read in another way. */
  public Fact of(Value newValue) {
    return new Fact(id, subject, property, source, newValue, quote, pageId, url, asOf);
  }

  /** The same statement as of a date. */
  public Fact asOf(String date) {
    return new Fact(id, subject, property, source, value, quote, pageId, url, date);
  }
}
