package io.hopsmith.agents.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates and places of a life that stand in parentheses after a name: "(born 5 May 1930 in
 * Lindow)", "(b. 1930; d. 1990)", "(5 May 1930 – 2 June 1990)", "(1930–1990)", "(5 May 1930, Lindow
 * – 2 June 1990, Tarn)", with names and pronunciations before them.
 */
public final class Lifespan {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String DATE =
      "((?:\\d{1,2} " + MONTH + ",? |" + MONTH + " (?:\\d{1,2}, )?)?(?:1\\d|20)\\d{2})";
  private static final String UNCERTAIN = "(?<!(?:c\\.|ca\\.|circa|fl\\.|about|or|before|after) ?)";
  private static final String NAME = "\\p{Lu}[\\p{L}.'’-]*";
  private static final String PLACE =
      "(?:,? (?:in |at )?(" + NAME + "(?:,? (?:(?:of|de|la|upon|on|am|an|der) )?" + NAME + ")*))?";
  private static final String ANYWHERE = ",? [^;–—-]{2,60}";
  private static final Pattern BOTH =
      Pattern.compile(
          "(?:^|[;,(] ?|born |b\\. ?|\\* ?)"
              + UNCERTAIN
              + DATE
              + "(?:"
              + PLACE
              + "(?= ?[–—-])|"
              + ANYWHERE
              + ") ?[–—-] ?(?:died |d\\. ?|† ?)?"
              + DATE
              + PLACE
              + "(?= ?(?:$|[;,)]))");
  private static final Pattern BORN =
      Pattern.compile(
          "(?:\\bborn (?:on |in )?|^(?:b\\. ?|\\* ?))"
              + DATE
              + "\\b(?! ?(?:[–—/-]|or\\b|and\\b))(?:"
              + PLACE
              + " ?(?=$|[;,)]))?");

  /** "born in Rome on 8 April 1967". */
  private static final Pattern BORN_THERE =
      Pattern.compile(
          "\\bborn (?:in|at) ("
              + NAME
              + "(?:,? (?:(?:of|de|la|upon|on|am|an|der) )?"
              + NAME
              + ")*),? (?:on |in )"
              + DATE
              + "(?= ?(?:$|[;,)]))");

  private static final Pattern DIED =
      Pattern.compile(
          "(?:(?:^|[;,] ?)(?:died (?:on |in )?|d\\. ?|† ?)"
              + "|^(?:born )?(?:c\\.|ca\\.|circa|about) ?\\d{3,4} ?[–—-] ?(?=\\d{1,2} |\\p{Lu}))"
              + DATE
              + "\\b(?! ?(?:[–—/-]|or\\b|and\\b))(?:"
              + PLACE
              + " ?(?=$|[;)]))?");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");
  private static final Pattern COPULA = Pattern.compile(" (?:is|was|are|were) (?![^(]*\\))");

  private Lifespan() {}

  /** What an opening sentence gives before its verb: "born" and "died", "born in" and "died in". */
  public static List<Predicate> of(String sentence) {
    Matcher copula = COPULA.matcher(sentence);
    Matcher parentheses =
        PARENTHESES.matcher(copula.find() ? sentence.substring(0, copula.start()) : sentence);
    List<Predicate> life = new ArrayList<>();
    while (life.isEmpty() && parentheses.find()) {
      if (!isNested(sentence.substring(0, parentheses.start()))) {
        read(parentheses.group(1).strip(), life);
      }
    }
    return life;
  }

  /** Whether a parenthesis is open at the end of the text; what stands within it is a remark's. */
  private static boolean isNested(String before) {
    return before.chars().filter(c -> c == '(').count()
        > before.chars().filter(c -> c == ')').count();
  }

  private static void read(String inside, List<Predicate> life) {
    Matcher both = BOTH.matcher(inside);
    Matcher born = BORN.matcher(inside);
    Matcher died = DIED.matcher(inside);
    if (both.find()) {
      add("born", both.group(1), both.group(2), life);
      add("died", both.group(3), both.group(4), life);
      return;
    }
    Matcher bornThere = BORN_THERE.matcher(inside);
    if (bornThere.find()) {
      add("born", bornThere.group(2), bornThere.group(1), life);
    } else if (born.find()) {
      add("born", born.group(1), born.group(2), life);
    }
    if (died.find()) {
      add("died", died.group(1), died.group(2), life);
    }
  }

  private static void add(String event, String date, String place, List<Predicate> life) {
    life.add(new Predicate(event, date, Predicate.Kind.DATE));
    if (place != null) {
      life.add(new Predicate(event + " in", place, Predicate.Kind.NAME));
    }
  }
}
