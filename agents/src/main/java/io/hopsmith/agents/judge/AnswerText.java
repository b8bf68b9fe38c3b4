package io.hopsmith.agents.judge;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Normal forms of answers as text. */
final class AnswerText {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern QUOTES = Pattern.compile("['’‘`´\"“”«»]");
  private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
  private static final Pattern SEPARATORS = Pattern.compile("(?<=\\d),(?=\\d{3})");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}.%]+|\\.(?!\\d)|(?<!\\d)\\.");
  private static final Pattern ARTICLE = Pattern.compile("^(the|a|an) (?=.)");
  private static final Pattern INVERTED = Pattern.compile("^([^,(]+), ([^,()]+?)( \\(.*\\))?$");
  private static final Pattern PARENTHESIS =
      Pattern.compile("(?:\\s*[(\\[][^()\\[\\]]*[)\\]])+\\s*$");
  private static final Pattern MEASURE =
      Pattern.compile("\\s+\\(?-?\\d[\\d,.]*\\s*[a-zA-Z%²³][a-zA-Z%²³/. ]{0,12}\\)?$");
  private static final Pattern LIST = Pattern.compile("\\s*(?:,(?!\\d{3})|;|\\band\\b|&)\\s*");
  private static final Pattern LOWER_PREFIX =
      Pattern.compile("^(?:.*[,:(])?\\s*[\"“']?(?:[\\p{Ll}\\p{N}]+\\s+|The\\s+|It\\s+)*[\"“']?$");

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

  private AnswerText() {}

  /**
   * Lower case, no accents, quotes, punctuation; single spaces. Chinese characters, which have no
   * spaces between words, count as words of their own.
   */
  static String flat(String text) {
    String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    plain = SEPARATORS.matcher(POSSESSIVE.matcher(plain).replaceAll("s")).replaceAll("");
    plain = QUOTES.matcher(plain).replaceAll("").replace("&", " and ");
    return HAN.matcher(OTHER.matcher(plain).replaceAll(" "))
        .replaceAll(" $0 ")
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceAll("\\s+", " ");
  }

  /** {@link #flat} without a leading article. */
  static String normal(String text) {
    return ARTICLE.matcher(flat(text)).replaceFirst("");
  }

  /** All normal forms that count as the same answer; at least one unless the text is empty. */
  static Set<String> forms(String text) {
    Set<String> forms = new LinkedHashSet<>();
    Stream.of(text, withoutParenthesis(text))
        .flatMap(each -> Stream.of(each, uninverted(each)))
        .map(AnswerText::normal)
        .filter(each -> !each.isEmpty())
        .forEach(forms::add);
    return forms;
  }

  /** {@code "Bahamas, The"} as {@code "The Bahamas"}. */
  static String uninverted(String text) {
    Matcher inverted = INVERTED.matcher(text.strip());
    return inverted.matches() ? inverted.group(2) + " " + inverted.group(1) : text;
  }

  /** Without remarks in parentheses at its end. */
  static String withoutParenthesis(String text) {
    String rest = PARENTHESIS.matcher(text.strip()).replaceFirst("");
    return rest.isBlank() ? text.strip() : rest;
  }

  /**
   * {@code "Tena Kourou 749 m"} as {@code "Tena Kourou"}; unchanged where nothing would be left.
   */
  static String withoutMeasure(String text) {
    String rest = MEASURE.matcher(withoutParenthesis(text)).replaceFirst("");
    boolean named = rest.chars().anyMatch(Character::isLetter);
    return named && !AnswerDate.endsInMonth(rest) ? rest : text;
  }

  /** Items of an enumeration. */
  static List<String> items(String text) {
    return LIST.splitAsStream(withoutParenthesis(text)).filter(each -> !each.isBlank()).toList();
  }

  /**
   * Whether a name stands in a text without being part of a longer name: only words in lower case
   * or punctuation may be its neighbours, and no {@code "University of"} may lead to it.
   */
  static boolean standsApart(String text, String name, int mostExtraWords) {
    String normalName = normal(name);
    int extra = flat(text).split(" ").length - normalName.split(" ").length;
    if (extra > mostExtraWords || normalName.length() < 2 || isNumber(normalName)) {
      return false;
    }
    Matcher at =
        Pattern.compile(
                "(?iu)(?<![\\p{L}\\p{N}-])" + Pattern.quote(bare(name)) + "(?![\\p{L}\\p{N}-])")
            .matcher(text);
    while (at.find()) {
      if (endsApart(text.substring(at.end())) && beginsApart(text.substring(0, at.start()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String normal) {
    return normal.chars().noneMatch(Character::isLetter);
  }

  private static String bare(String name) {
    return name.strip().replaceFirst("(?i)^(the|a|an)\\s+", "");
  }

  private static boolean endsApart(String after) {
    return !Pattern.compile("^[\"”']?\\s+(?:of\\s+)?[\\p{Lu}\\p{N}]").matcher(after).find();
  }

  private static boolean beginsApart(String before) {
    return LOWER_PREFIX.matcher(before).matches();
  }
}
