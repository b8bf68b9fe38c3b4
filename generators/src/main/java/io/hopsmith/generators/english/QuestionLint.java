package io.hopsmith.generators.english;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a careful reader would strike out of a question. Looks at text alone. */
public final class QuestionLint {
  private static final int LONGEST_SENTENCE = 60;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?])\\s+(?=\\p{Lu})");
  private static final Pattern TITLE = Pattern.compile("\"[^\"]*\"");
  private static final Pattern ARTICLE = Pattern.compile("\\b([Aa]n?) ([\\p{L}-]+)");
  private static final Pattern CLAUSES =
      Pattern.compile("(?:[.?]\\s+|,\\s+|\\band\\s+)(?:that |who |whose |it )?");
  private static final Map<String, Pattern> RULES =
      Map.ofEntries(
          Map.entry(
              "a doubled word",
              Pattern.compile("\\b(?!(?:that|had)\\b)(\\p{Ll}+) \\1\\b|\\bThe the\\b")),
          Map.entry(
              "label residue",
              Pattern.compile(
                  "(?i)\\b(?:described|found|born|died|taught|listed) here\\b|\\p{L}:\\s(?=[\\p{Ll}\\d])")),
          Map.entry("an unresolved reference", Pattern.compile("\\[\\d*\\]|\\?\\d")),
          Map.entry("a dash from a label", Pattern.compile("\\s[-–—]\\s")),
          Map.entry(
              "a share above the whole",
              Pattern.compile("\\b(?:1[0-9]{2}|[2-9][0-9]{2})(?:\\.\\d+)? per cent")),
          Map.entry("an empty place", Pattern.compile("\\s{2,}|\\s[.,?]|\\bof and\\b|\\bis [.?]")),
          Map.entry(
              "it for a person",
              Pattern.compile(
                  "\\b(?:person|\\p{L}+ist|chemist|engineer) (?:has|counts)\\b[^.?]*\\bits\\b")),
          Map.entry(
              "a root said twice",
              Pattern.compile(
                  "\\bsaw the (?:birth of [^.]*?\\bborn|death of [^.]*?\\bdied|discovery of [^.]*?\\bdiscovered)\\b")),
          Map.entry("two stops", Pattern.compile("[.?]{2,}|,,")));

  private QuestionLint() {}

  /**
   * What is wrong, each with the words concerned; empty for a clean question. Titles between
   * quotation marks are as their makers wrote them.
   */
  public static List<String> problems(String text) {
    String question = TITLE.matcher(text).replaceAll("Title");
    List<String> problems = new ArrayList<>();
    RULES.forEach(
        (name, rule) -> {
          Matcher matcher = rule.matcher(question);
          if (matcher.find()
              && !(name.startsWith("a share") && matcher.group().startsWith("100 "))) {
            problems.add(name + ": " + matcher.group().strip());
          }
        });
    articles(question, problems);
    sentences(question, problems);
    repeated(question, problems);
    return problems.stream().sorted().toList();
  }

  private static void articles(String question, List<String> problems) {
    Matcher article = ARTICLE.matcher(question);
    while (article.find()) {
      String right = Articles.indefinite(article.group(2));
      if (!right.startsWith(article.group(1).toLowerCase(Locale.ROOT) + " ")) {
        problems.add("a wrong article: " + article.group());
      }
    }
  }

  private static void sentences(String question, List<String> problems) {
    for (String sentence : SENTENCE_END.split(question)) {
      if (!Character.isUpperCase(sentence.charAt(0)) || !sentence.matches("(?s).*[.?]$")) {
        problems.add("no sentence: " + sentence);
      }
      if (sentence.split("\\s+").length > LONGEST_SENTENCE) {
        problems.add("a sentence too long: " + sentence);
      }
    }
  }

  /**
   * A clause of three words or more that is said twice of anything tells nothing the second time.
   */
  private static void repeated(String question, List<String> problems) {
    for (String sentence : SENTENCE_END.split(question)) {
      Set<String> seen = new HashSet<>();
      for (String clause : CLAUSES.split(sentence.toLowerCase(Locale.ROOT))) {
        String said = clause.replaceAll("[.?]$|^it ", "").strip();
        if (said.split(" ").length > 2 && !seen.add(said)) {
          problems.add("a clause said twice: " + said);
        }
      }
    }
  }
}
