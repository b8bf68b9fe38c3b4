package io.hopsmith.generators.question;

/**
 * An unknown of a question and what it stands for.
 *
 * @param name {@code ?0} for the root, then {@code ?1}, ...
 * @param entityId the intended entity
 * @param type class noun that the question calls it by
 * @param sort whether it is a person, a work or another thing
 */
public record Variable(String name, String entityId, String type, Sort sort) {
  /** The variable whose identity or property is asked for. */
  public static final String ROOT = "?0";

  /** The same unknown under another name. */
  Variable named(String other) {
    return new Variable(other, entityId, type, sort);
  }

  /** The same unknown, called by another noun. */
  public Variable called(String noun) {
    return new Variable(name, entityId, noun, sort);
  }

  /** Whether clauses about it say "who". */
  public boolean person() {
    return sort == Sort.PERSON;
  }
}
