package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Query;
import java.util.Set;

/** Answers formal queries over all facts of a corpus. */
public interface QuerySolver {

  /**
   * All different answers of the query: entity ids where it asks for an entity, normalised value
   * texts where it asks for a property.
   *
   * @param margin how much wider than stated numeric bounds are read, as a share of the bounds'
   *     magnitude (0 for exactly as stated); years are widened by whole years
   */
  Set<String> answers(Query query, double margin);
}
