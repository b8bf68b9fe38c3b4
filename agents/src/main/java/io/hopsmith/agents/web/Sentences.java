package io.hopsmith.agents.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts running text into sentences by punctuation; full stops of abbreviations do not count. */
final class Sentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "st", "jr", "sr", "rev", "gen", "col", "capt", "lt",
          "sgt", "sen", "rep", "gov", "no", "nos", "vs", "vol", "pp", "p", "fig", "ca", "c", "cf",
          "e.g", "i.e", "etc", "inc", "ltd", "co", "corp", "est", "approx", "dept", "univ", "mt",
          "ft", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
          "feat", "op");

  private static final Pattern DOTTED = Pattern.compile("(?:\\p{L}\\.)+\\p{L}");
  private static final int LONGEST_WORD = 40;

  private Sentences() {}

  /** The sentences in order; joined by single spaces they give the text again. */
  static List<String> of(String text) {
    List<String> sentences = new ArrayList<>();
    int start = 0;
    for (int end = next(text, 0); start < text.length(); end = next(text, start)) {
      sentences.add(text.substring(start, end).strip());
      start = end;
    }
    return sentences;
  }

  /** The sentence around a character. */
  static String around(String text, int position) {
    int start = 0;
    int end = next(text, 0);
    while (end <= position && end < text.length()) {
      start = end;
      end = next(text, start);
    }
    return text.substring(start, end).strip();
  }

  /** One past the space that ends the sentence which begins at {@code start}. */
  private static int next(String text, int start) {
    for (int i = start; i + 2 < text.length(); i++) {
      if (text.charAt(i) == ' ' && i > start && isEnd(text, start, i)) {
        return i + 1;
      }
    }
    return text.length();
  }

  private static boolean isEnd(String text, int start, int space) {
    int last = space - 1;
    if (Character.isLetter(text.charAt(last))) {
      return false; // as most words end
    }
    while (last > start && "\"')]\u201D\u2019".indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    char mark = text.charAt(last);
    char follower = text.charAt(space + 1);
    boolean begins =
        Character.isUpperCase(follower)
            || Character.isDigit(follower)
            || "\"'([\u201C\u2018".indexOf(follower) >= 0
            || Character.isIdeographic(follower);
    return begins
        && (mark == '!'
            || mark == '?'
            || (mark == '.'
                && !isAbbreviation(text.substring(Math.max(start, last - LONGEST_WORD), last))));
  }

  private static boolean isAbbreviation(String before) {
    int begin = before.lastIndexOf(' ') + 1;
    while (begin < before.length() && "([\"'".indexOf(before.charAt(begin)) >= 0) {
      begin++;
    }
    String word = before.substring(begin);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean dotted = word.indexOf('.') >= 0 && DOTTED.matcher(word).matches();
    return initial || dotted || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
  }
}
