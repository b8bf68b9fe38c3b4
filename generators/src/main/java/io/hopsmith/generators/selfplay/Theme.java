package io.hopsmith.generators.selfplay;

import java.util.Set;

/**
 * Entities that have something in common.
 *
 * @param name what they have in common, e.g. {@code bridge} or {@code official language: French}
 * @param query words to search for it
 * @param members ids of the entities
 */
record Theme(String name, String query, Set<String> members) {
  Theme {
    members = Set.copyOf(members);
  }
}
