package io.hopsmith.agents.solver.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells questions that are laid out as statements about things, each with a class noun, from
 * questions in somebody's own words, of which the grammar of puzzles understands too little.
 */
public final class Layout {
  private static final Pattern SHORT_NOUN = Pattern.compile("\\S+(?: \\S+){0,2}");

  /** A predicate, or a phrase after a noun; no name is its subject, and it asks nothing. */
  private static final Pattern STATEMENT =
      Pattern.compile(
          "(?!(?:did|the|an?|do|does|this|that)\\b|(?:of|by|from)\\b(?!.*\\d))\\p{Ll}"
              + "(?:(?!\\b(?:what|which|who|whom|when|where|how)\\b).)*");

  private static final Pattern POINTS_BACK =
      Pattern.compile("\\b(?:this|that|the (?:first|second|former|latter|other)) (\\p{Ll}+)\\b");

  private Layout() {}

  /**
   * Whether a question is laid out as statements.
   *
   * @param question the text
   * @param puzzle what was read from it
   */
  public static boolean isOfStatements(String question, Puzzle puzzle) {
    return puzzle.working().isPresent() || bringsUpAndPointsBack(question) || isUnderstood(puzzle);
  }

  /** "A river flows through ... Where does this river ...?" */
  private static boolean bringsUpAndPointsBack(String question) {
    Matcher back = POINTS_BACK.matcher(question);
    while (back.find()) {
      String before = question.substring(0, back.start());
      Pattern broughtUp =
          Pattern.compile(
              "(?i)\\b(?:an?|another|some) (?:[\\p{L}-]+ ){0,3}" + back.group(1) + "\\b");
      if (before.matches("(?s).*[.!?] .*") && broughtUp.matcher(before).find()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isUnderstood(Puzzle puzzle) {
    boolean plural = !puzzle.relations().isEmpty() || puzzle.clues().size() > 1;
    return plural
        && puzzle.things().stream().allMatch(type -> SHORT_NOUN.matcher(type).matches())
        && puzzle.clues().stream().allMatch(clue -> STATEMENT.matcher(clue.text()).matches())
        && puzzle.relations().stream().allMatch(each -> STATEMENT.matcher(each.text()).matches());
  }
}
