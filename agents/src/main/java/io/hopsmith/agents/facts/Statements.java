package io.hopsmith.agents.facts;

import io.hopsmith.schemas.Fact;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells where a corpus states what it states. Safe for use by several threads. */
public interface Statements {
  /** The usable fact of an id. */
  Optional<Fact> fact(String id);

  /** Usable facts about an entity, ordered by id. */
  List<Fact> about(String entityId);

  /** Addresses of all pages that state the same, the fact's own among them. */
  Set<String> pagesStating(Fact fact);
}
