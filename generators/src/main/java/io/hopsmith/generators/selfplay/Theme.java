package io.hopsmith.generators.selfplay;

import java.util.Optional;
import java.util.Set;

/**
 * Things that have something in common.
 *
 * @param name what they have in common, e.g. {@code rivers and streams}, {@code official language:
 *     French} or {@code around Lake Vann}
 * @param query words to search for it
 * @param members ids of the entities
 * @param topic the taxonomy's theme; empty for one that was found in the corpus
 */
record Theme(String name, String query, Set<String> members, Optional<Topic> topic) {
  Theme {
    members = Set.copyOf(members);
  }
}
