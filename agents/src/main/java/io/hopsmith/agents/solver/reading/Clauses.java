package io.hopsmith.agents.solver.reading;

import static io.hopsmith.agents.solver.reading.NounPhrase.RELATIVE;
import static io.hopsmith.agents.solver.reading.NounPhrase.VERB;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts what is said of a thing into single statements. */
final class Clauses {

  /**
   * A noun after "and" ends in s as verbs do: "its towns and cities", "the towns and cities of".
   */
  private static final Pattern CONJUNCTION =
      Pattern.compile(
          "(?:, and|,|(?<!\\b(?:counts|count|has|have) (?:among|as) (?:its|their) [a-z-]{1,20}) and) (?="
              + VERB
              + "\\b)(?![a-z]+s (?:of|include|are|is|and)\\b)(?![a-z]+s(?:[,.]|$))");

  private static final Pattern RELATIVE_START =
      Pattern.compile("(?<before>,? and |, |^| )(?<word>" + RELATIVE + ") ");
  private static final Pattern STARTS_RELATIVE = Pattern.compile("^" + RELATIVE + "\\b.*");

  private Clauses() {}

  /**
   * A clause that follows a noun.
   *
   * @param text without its relative pronoun
   * @param ofNewest whether it belongs to the noun right before it, not to the first
   */
  record Relative(String text, boolean ofNewest) {}

  /** Statements joined by "and" or commas. */
  static List<String> predicates(String text) {
    List<String> parts = new ArrayList<>();
    for (String part : CONJUNCTION.split(text)) {
      if (!part.isBlank()) {
        parts.add(part.strip());
      }
    }
    return parts;
  }

  /** Whether the text begins with a relative clause, and not with "that city". */
  static boolean isRelative(String text, Set<String> types) {
    return STARTS_RELATIVE.matcher(text).matches() && !NounPhrase.pointsBack(text, types);
  }

  /** What stands before the first relative clause. */
  static String beforeRelatives(String text, Set<String> types) {
    List<int[]> cuts = cuts(text, types);
    return cuts.isEmpty() ? text : text.substring(0, cuts.get(0)[0]);
  }

  /** The relative clauses of a text, in order. */
  static List<Relative> relatives(String text, Set<String> types) {
    List<int[]> cuts = cuts(text, types);
    List<Relative> found = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int end = i + 1 < cuts.size() ? cuts.get(i + 1)[0] : text.length();
      String joint = text.substring(cuts.get(i)[0], cuts.get(i)[1]);
      boolean nested = cuts.get(i)[0] > 0 && !joint.startsWith(",") && !joint.startsWith(" and");
      found.add(new Relative(text.substring(cuts.get(i)[1], end).strip(), nested));
    }
    return found;
  }

  /** Starts and ends of the words that open relative clauses. */
  private static List<int[]> cuts(String text, Set<String> types) {
    Matcher start = RELATIVE_START.matcher(text);
    List<int[]> cuts = new ArrayList<>();
    while (start.find()) {
      if (!NounPhrase.pointsBack(text.substring(start.start("word")), types)) {
        cuts.add(new int[] {start.start(), start.end()});
      }
    }
    return cuts;
  }
}
