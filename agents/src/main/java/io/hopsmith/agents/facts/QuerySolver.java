package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Query;
import java.util.Set;

/** Answers formal queries over all facts of a corpus. */
public interface QuerySolver {

  /**
   * All different answers of the query: entity ids where it asks for an entity, normalised value
   * texts where it asks for a property, what is worked out where it has an operation.
   *
   * @param margin 0 reads the query to the letter; above 0 it is read generously: numeric bounds
   *     wider by this share of their magnitude, dates by whole years, and whatever a careful reader
   *     could take for a statement of a clue counts as one
   */
  Set<String> answers(Query query, double margin);
}
