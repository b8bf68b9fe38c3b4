package io.hopsmith.agents.facts.prose;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Divides paragraphs into sentences. */
public final class Sentences {
  /** What ends in a full stop without ending a sentence: initials, titles, "c." and the like. */
  private static final Pattern ABBREVIATED =
      Pattern.compile(
          "(?s).*(?:^|[\\s(.])(?:\\p{Lu}|Mr|Mrs|Ms|Dr|St|Ste|Sr|Jr|Lt|Col|Gen|Sgt|Capt|Prof|Rev|Hon"
              + "|Mt|Ft|No|Nr|Vol|vs|c|ca|cf|approx|est|b|d|r|fl|e\\.g|i\\.e)\\.");

  private Sentences() {}

  /** The sentences of a paragraph in order, without blanks around them; none is empty. */
  public static List<String> of(String paragraph) {
    BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    breaks.setText(paragraph);
    List<String> sentences = new ArrayList<>();
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      String sentence = paragraph.substring(start, end).strip();
      boolean goesOn = end < paragraph.length() && ABBREVIATED.matcher(sentence).matches();
      if (!goesOn) {
        if (!sentence.isEmpty()) {
          sentences.add(sentence);
        }
        start = end;
      }
    }
    return sentences;
  }
}
