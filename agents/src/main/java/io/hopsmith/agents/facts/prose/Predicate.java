package io.hopsmith.agents.facts.prose;

/**
 * A verb that a sentence says of its subject, with its object.
 *
 * @param verb as a page's label would have it: "written by", "died in", "capital of", "won";
 *     without auxiliary. Before a date the preposition is left out: "released", "died"
 * @param object the object's words: a name, or a text that begins with a date
 * @param kind what the object is
 */
public record Predicate(String verb, String object, Kind kind) {

  /** Kinds of objects. */
  public enum Kind {
    /** A name that stands alone. */
    NAME,
    /** A name after words that describe its bearer: only a link tells where it begins. */
    DESCRIBED,
    /** A date. */
    DATE,
    /** A text that begins with an amount. */
    AMOUNT
  }
}
