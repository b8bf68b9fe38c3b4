package io.hopsmith.agents.judge;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a model answered to a question, read once for all accepted answers.
 *
 * @param text as it was
 * @param words of the text
 * @param dates that the words say, in order
 * @param asked forms of the question's words
 */
record Reply(String text, List<Word> words, List<DateMentions.Mention> dates, Set<String> asked) {
  private static final Pattern DECLINES =
      Pattern.compile(
          "(?i)\\b(?:as an (?:ai|artificial)|as a (?:large )?language model"
              + "|i (?:do not|don['’]t|cannot|can['’]t|could not|couldn['’]t|am unable to|am not able to)"
              + " (?:have|know|find|provide|answer|determine|access|say|tell|verify|give)"
              + "|i(?: am|['’]m) (?:not sure|sorry|afraid|unable)|not enough information"
              + "|(?:it is|it['’]s|is) (?:not clear|unclear|unknown|not known|not specified)"
              + "|no (?:information|answer|definitive answer)\\b)");

  static Reply of(String question, String text) {
    List<Word> words = Words.of(text);
    return new Reply(
        text,
        words,
        DateMentions.in(words),
        Words.of(question).stream().map(Word::form).collect(Collectors.toSet()));
  }

  Word word(int index) {
    return words.get(index);
  }

  int size() {
    return words.size();
  }

  /** Whether two words stand in one sentence; false beyond the ends of the text. */
  boolean together(int one, int other) {
    return Math.min(one, other) >= 0
        && Math.max(one, other) < words.size()
        && words.get(one).sentence() == words.get(other).sentence();
  }

  /** Whether the text says that its writer does not know. */
  boolean declines() {
    return DECLINES.matcher(text).find();
  }
}
