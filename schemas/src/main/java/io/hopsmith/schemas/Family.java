package io.hopsmith.schemas;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What kind of reasoning a question asks for. */
public enum Family {
  /** One thing leads to the next. */
  CHAIN,
  /** Several things lead to one. */
  INTERSECTION,
  /** Things lead to each other in a ring, so that they are known only together. */
  CYCLE,
  /** Which of several described things comes first or is greatest. */
  COMPARISON,
  /** By how much two amounts differ. */
  DIFFERENCE,
  /** How long it took between two events. */
  SPAN,
  /** Which of the things that a page lists comes first, is greatest, or comes next to it. */
  SUPERLATIVE,
  /** What the amounts of two things, or of all things that a page lists, make together. */
  TOTAL,
  /** How many of the things that a page lists have a value beyond a bound. */
  COUNT;

  /** The family of a question by its formal meaning. */
  public static Family of(Query query) {
    Operation operation = query.operation();
    return switch (operation.kind()) {
      case GREATEST, LEAST -> operation.isOverList() ? SUPERLATIVE : COMPARISON;
      case DIFFERENCE -> operation.unit().equals(Constraint.DATE) ? SPAN : DIFFERENCE;
      case TOTAL -> TOTAL;
      case COUNT -> COUNT;
      case NONE -> ofThings(query);
    };
  }

  /**
   * The family of a question by its hops alone: an intersection where some hop rests on more than
   * one earlier answer, else a chain.
   */
  public static Family ofHops(List<Hop> hops) {
    return hops.stream().anyMatch(hop -> hop.uses().size() > 1) ? INTERSECTION : CHAIN;
  }

  private static Family ofThings(Query query) {
    if (!query.crossings().isEmpty()) {
      return CYCLE;
    }
    return meets(query) ? INTERSECTION : CHAIN;
  }

  /** Whether some variable is joined to more than one that is further from the asked one. */
  private static boolean meets(Query query) {
    Map<String, Set<String>> joined = new HashMap<>();
    for (Constraint constraint : query.constraints()) {
      if (constraint.isEdge()) {
        joined.computeIfAbsent(constraint.subject(), v -> new TreeSet<>()).add(constraint.object());
        joined.computeIfAbsent(constraint.object(), v -> new TreeSet<>()).add(constraint.subject());
      }
    }
    return joined.entrySet().stream()
        .anyMatch(
            each -> each.getValue().size() > (each.getKey().equals(query.variable()) ? 1 : 2));
  }

  /** As rows write it. */
  public String lower() {
    return name().toLowerCase(Locale.ROOT);
  }
}
