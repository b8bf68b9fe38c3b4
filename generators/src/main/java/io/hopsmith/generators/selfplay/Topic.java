package io.hopsmith.generators.selfplay;

import java.util.List;

/**
 * One theme of a taxonomy.
 *
 * @param area what it is a part of
 * @param name its name
 * @param cues words that give it away, as {@link Taxonomy#words} writes them
 */
public record Topic(String area, String name, List<String> cues) {
  public Topic {
    cues = List.copyOf(cues);
  }
}
