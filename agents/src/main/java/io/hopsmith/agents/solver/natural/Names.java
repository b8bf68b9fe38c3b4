package io.hopsmith.agents.solver.natural;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names and titles in text, told by their capitals or quotation marks. */
final class Names {
  private static final String CAPITAL =
      "(?:\\p{Lu}\\.)+|(?:St|Dr|Mr|Mrs|Mt|Jr|Sr)\\.|[\\p{Lu}¡¿][\\p{L}\\p{M}\\p{N}'’&!-]*"
          + "|\\p{N}+[\\p{L}\\p{M}\\p{N}-]*(?= \\p{Lu})";
  private static final String JOINT =
      "(?: (?:of|the|de|la|le|du|von|van|der|di|da|al|el|for|to|ki|y)){0,2}";
  static final Pattern NAME =
      Pattern.compile(
          "(?:"
              + CAPITAL
              + ")(?:,? (?:Jr|Sr|[IVX]+)\\b\\.?|"
              + JOINT
              + " (?:"
              + CAPITAL
              + ")| & (?:"
              + CAPITAL
              + "))*");
  private static final Pattern QUOTED = Pattern.compile("[\"“]\\s*([^\"”]{2,80}?)\\s*[\"”]");
  private static final Set<String> NO_NAMES =
      Set.of(
          "who",
          "what",
          "which",
          "when",
          "where",
          "whose",
          "whom",
          "how",
          "why",
          "is",
          "are",
          "was",
          "were",
          "do",
          "does",
          "did",
          "has",
          "have",
          "had",
          "can",
          "in",
          "on",
          "at",
          "to",
          "the",
          "a",
          "an",
          "of",
          "by",
          "for",
          "from",
          "with",
          "name",
          "both",
          "between",
          "besides",
          "aside",
          "this",
          "that",
          "these",
          "it",
          "he",
          "she",
          "they",
          "his",
          "her",
          "their",
          "its",
          "i",
          "and",
          "but",
          "as",
          "during",
          "after",
          "before",
          "since",
          "there",
          "also",
          "while",
          "although");

  private Names() {}

  /** Names of a text in order, each once, quoted titles first. */
  static List<String> in(String text) {
    Set<String> names = new LinkedHashSet<>();
    QUOTED.matcher(text).results().map(found -> found.group(1)).forEach(names::add);
    for (MatchResult found : spans(text)) {
      names.add(found.group().replaceFirst("[’']s?$", ""));
    }
    return new ArrayList<>(names);
  }

  /** Places of the names of a text. */
  static List<MatchResult> spans(String text) {
    List<MatchResult> found = new ArrayList<>();
    Matcher name = NAME.matcher(text);
    int from = 0;
    while (name.find(from)) {
      from = name.end();
      String first = name.group().replaceFirst("[\\s,].*", "").toLowerCase(Locale.ROOT);
      if (!NO_NAMES.contains(first)) {
        found.add(name.toMatchResult());
      } else if (name.group().length() > first.length()) {
        from = name.start() + first.length() + 1;
      }
    }
    return found;
  }

  /** A title without a remark in parentheses. */
  static String bare(String title) {
    String bare = title.replaceFirst("\\s*\\([^()]*\\)$", "");
    return bare.isEmpty() ? title : bare;
  }

  /** Whether a text holds a title, without its parenthesis, as whole words. */
  static boolean holds(String text, String title) {
    return holdsLower(text.toLowerCase(Locale.ROOT), bare(title).toLowerCase(Locale.ROOT));
  }

  /** The same for what is in lower case already. */
  static boolean holdsLower(String text, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      int end = at + name.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
        return true;
      }
    }
    return false;
  }
}
