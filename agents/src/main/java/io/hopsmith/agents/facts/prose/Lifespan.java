package io.hopsmith.agents.facts.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of a life that stand in parentheses after a name: "(born 5 May 1930)", "(5 May 1930 – 2
 * June 1990)", "(1930–1990)", with names and pronunciations before them.
 */
public final class Lifespan {
  private static final String MONTH =
      "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
  private static final String DATE =
      "((?:\\d{1,2} " + MONTH + ",? |" + MONTH + " \\d{1,2}, )?(?:1\\d|20)\\d{2})";
  private static final String UNCERTAIN = "(?<!(?:c\\.|ca\\.|circa|fl\\.|about|or|before|after) ?)";
  private static final Pattern BOTH =
      Pattern.compile(
          "(?:^|[;,(] |born )"
              + UNCERTAIN
              + DATE
              + "(?:,? in [^;–—-]{2,60}|,? [A-Z][^;–—-]{2,60})? ?[–—-] ?(?:died )?"
              + DATE
              + "(?=$|[;,)])");
  private static final Pattern BORN =
      Pattern.compile("\\bborn (?:on )?" + DATE + "\\b(?! ?[–—/-])");
  private static final Pattern PARENTHESES = Pattern.compile("\\(([^()]*)\\)");

  private Lifespan() {}

  /** The dates that an opening sentence gives: none, "born", or "born" and "died". */
  public static List<Predicate> of(String sentence) {
    List<Predicate> dates = new ArrayList<>();
    Matcher parentheses = PARENTHESES.matcher(sentence);
    if (!parentheses.find()) {
      return dates;
    }
    String inside = parentheses.group(1).strip();
    Matcher both = BOTH.matcher(inside);
    Matcher born = BORN.matcher(inside);
    if (both.find()) {
      dates.add(new Predicate("born", both.group(1), Predicate.Kind.DATE));
      dates.add(new Predicate("died", both.group(2), Predicate.Kind.DATE));
    } else if (born.find()) {
      dates.add(new Predicate("born", born.group(1), Predicate.Kind.DATE));
    }
    return dates;
  }
}
