package io.hopsmith.agents.solver.reading;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the grammar of a statement tells a searcher. */
public final class Wording {
  private static final Pattern OF_THE_SECOND =
      Pattern.compile("^(?:(?:is|are|was|were) (?:an?|the|one of the|among the)|saw the) .*\\bof$");
  private static final Pattern OF_THE_FIRST =
      Pattern.compile(
          "^(?:counts?|has|have|had)\\b.*|.*\\b(?:includes?|is|are)$"
              + "|^(?:is|are|was|were) (?:preceded|followed|succeeded) by$|^(?:directly )?(?:follows|precedes)\\b.*");

  /** One thing has the other within it, whichever is said first. */
  private static final Pattern HOLDING =
      Pattern.compile(
          "^(?:includes?|contains?|counts?\\b.*|.*\\b(?:includes?|is home to)|(?:lies|stands|appears|is) (?:in|on)"
              + "|is one of the .* of)$");

  /** Verbs of order, and what the other thing's page says of the same two. */
  private static final Map<String, String> ORDERS =
      Map.of(
          "preceded by", "followed by",
          "followed by", "preceded by",
          "follows", "precedes",
          "precedes", "follows");

  private static final Set<String> FRAME =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "is",
          "are",
          "was",
          "were",
          "has",
          "have",
          "had",
          "count",
          "counts",
          "among",
          "as",
          "one",
          "its",
          "their",
          "his",
          "her",
          "whose",
          "that",
          "which",
          "who",
          "include",
          "includes",
          "including",
          "also",
          "between",
          "main",
          "directly",
          "another");

  private Wording() {}

  /** Whose page states a relation of two things: "is a partner of" stands with the second. */
  public enum Told {
    OF_FIRST,
    OF_SECOND,
    OF_EITHER
  }

  /**
   * Whose page states a relation.
   *
   * @param relation the words between the first thing and the second
   */
  public static Told told(String relation) {
    if (OF_THE_SECOND.matcher(relation).matches()) {
      return Told.OF_SECOND;
    }
    return OF_THE_FIRST.matcher(relation).matches() ? Told.OF_FIRST : Told.OF_EITHER;
  }

  /**
   * What the second thing's page says where it states the relation: "is followed by" for "is
   * preceded by"; a label of the first thing's kind ("Country: Peru") for "contains"; mostly the
   * relation itself.
   *
   * @param relation the words between the first thing and the second
   * @param first what kind of thing the first is
   */
  public static String converse(String relation, String first) {
    for (Map.Entry<String, String> order : ORDERS.entrySet()) {
      if (relation.contains(order.getKey())) {
        return relation.replace(order.getKey(), order.getValue());
      }
    }
    return HOLDING.matcher(relation).matches() ? first : relation;
  }

  /**
   * The words of a statement that a page may hold: "counts gold among its exports", gold exports.
   */
  public static String terms(String statement) {
    String terms =
        Stream.of(statement.split("\\s+"))
            .filter(word -> !FRAME.contains(word.toLowerCase(Locale.ROOT)))
            .collect(Collectors.joining(" "));
    return terms.isEmpty() ? statement : terms;
  }
}
