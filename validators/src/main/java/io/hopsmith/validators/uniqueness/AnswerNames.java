package io.hopsmith.validators.uniqueness;

import java.util.List;

/** Names of what a formal query answers with. */
@FunctionalInterface
public interface AnswerNames {
  /**
   * All names of an entity.
   *
   * @param entityId as {@link io.hopsmith.agents.facts.QuerySolver} gives it
   */
  List<String> of(String entityId);
}
