package io.hopsmith.agents.judge;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * An accepted answer, read for comparison.
 *
 * @param text as it was given
 * @param plain without a remark in parentheses and without what only leads to it ("in", "about")
 * @param words of {@code plain}
 * @param phrases words of every text that says the same
 */
record Gold(String text, String plain, List<Word> words, Set<List<String>> phrases) {
  private static final Pattern LEAD =
      Pattern.compile(
          "(?i)^(?:(?:in|on|at|by|from|to|for|with|during|inside|within|near|as|of|about|around|approximately"
              + "|circa|ca\\.?|c\\.|roughly|nearly|almost|it is|it was|because of|due to)\\s+)+(?=\\S)");

  static Gold of(String text) {
    String bare = AnswerText.withoutParenthesis(text);
    String plain = LEAD.matcher(bare).replaceFirst("");
    Set<List<String>> phrases = new LinkedHashSet<>();
    Stream.of(text, bare, plain, AnswerText.uninverted(plain))
        .map(each -> Words.of(each).stream().map(Word::form).toList())
        .filter(each -> !each.isEmpty())
        .forEach(phrases::add);
    return new Gold(text, plain, Words.of(plain), phrases);
  }

  Optional<AnswerDate> date() {
    return AnswerDate.parse(plain);
  }

  List<String> forms() {
    return words.stream().map(Word::form).toList();
  }
}
