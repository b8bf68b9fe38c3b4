package io.hopsmith.agents.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides a sentence into clauses in the order that the other readers know: "At the census of 2011
 * it had 640 inhabitants" gives "It had 640 inhabitants in 2011", "With a length of 12 m, it is the
 * shortest" a clause for each of the two. Names and amounts stay as they are written.
 */
public final class Clauses {
  private static final String YEAR = "((?:1[5-9]|20)\\d\\d)";
  private static final String CENSUS =
      "(?:the )?(?:" + YEAR + "(?: \\p{L}+)? census|census (?:of|in) " + YEAR + ")";

  /** A clause of its own behind a semicolon. */
  private static final Pattern JOINT = Pattern.compile(";\\s+(?=(?:it|he|she|its|his|her|the) )");

  private static final Pattern AT_A_CENSUS =
      Pattern.compile("^(?:At|In|By|As of|According to) " + CENSUS + ",? (.*?\\d.*?)\\.?$");

  private static final Pattern FIRST_NUMBER =
      Pattern.compile("\\d(?:[\\d,.]*\\d)?(?: (?:people|inhabitants|residents))?");

  /** "The population at the 2011 census was 640." */
  private static final Pattern COUNTED_IN =
      Pattern.compile(
          "^((?:The|Its) (?:total )?population) (?:at|in|according to|as of) (?:"
              + CENSUS
              + "|"
              + YEAR
              + ") ((?:was|is) [\\d,.]*\\d)(?: (?:people|inhabitants|residents))?\\.?$");

  private static final Pattern CENSUS_BRACKET =
      Pattern.compile(
          "(?<=\\d|people|inhabitants|residents)\\s*\\((?:as of |in |at )?(?:"
              + CENSUS
              + "|"
              + YEAR
              + "(?: est(?:imate|\\.)?)?)\\)");

  private static final Pattern WITH_AN_AMOUNT =
      Pattern.compile(
          "^With (an? [\\p{Ll}-]+(?: [\\p{Ll}-]+)? of \\d[^;]*?), (?=(?:it|he|she|the) )");

  /** "At 34 m its tower is a landmark." */
  private static final Pattern AT_A_HEIGHT =
      Pattern.compile(
          "^At (\\d[\\d.,]* (?:m|ft|metres|meters|feet))(?: high| tall)?,? (?:its|the) "
              + "(\\p{Ll}+(?: \\p{Ll}+)?) (?:is|was|remains) ");

  private Clauses() {}

  /**
   * The clauses of a sentence.
   *
   * @return at least one, each beginning with a capital where the sentence does
   */
  public static List<String> of(String sentence) {
    List<String> clauses = new ArrayList<>();
    for (String clause : JOINT.split(inOrder(sentence))) {
      Matcher amount = WITH_AN_AMOUNT.matcher(clause);
      if (amount.find()) {
        String rest = clause.substring(amount.end());
        String subject = rest.startsWith("the ") ? "It" : capital(rest.split(" ")[0]);
        clauses.add(subject + " has " + amount.group(1) + ".");
        clauses.add(capital(rest));
      } else {
        clauses.add(capital(clause));
      }
    }
    return clauses;
  }

  private static String inOrder(String sentence) {
    String text = CENSUS_BRACKET.matcher(sentence).replaceAll(" in $1$2$3");
    Matcher census = AT_A_CENSUS.matcher(text);
    if (census.matches()) {
      String year = " in " + first(census, 1, 2);
      return capital(FIRST_NUMBER.matcher(census.group(3)).replaceFirst("$0" + year)) + ".";
    }
    Matcher counted = COUNTED_IN.matcher(text);
    if (counted.matches()) {
      return counted.group(1) + " " + counted.group(5) + " in " + first(counted, 2, 3, 4) + ".";
    }
    Matcher height = AT_A_HEIGHT.matcher(text);
    return height.find() ? "Its " + height.group(2) + " is " + height.group(1) + " high." : text;
  }

  private static String first(Matcher matcher, int... groups) {
    for (int group : groups) {
      if (matcher.group(group) != null) {
        return matcher.group(group);
      }
    }
    throw new IllegalArgumentException("no group of " + matcher.pattern());
  }

  private static String capital(String text) {
    return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
