package io.hopsmith.agents.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The dates that words say, in any English order. */
final class DateMentions {
  private DateMentions() {}

  /** A date and where it stands. */
  record Mention(AnswerDate date, int from, int to) {}

  static List<Mention> in(List<Word> words) {
    List<Mention> mentions = new ArrayList<>();
    int at = 0;
    while (at < words.size()) {
      Optional<Mention> longest = longest(words, at);
      longest.ifPresent(mentions::add);
      at = longest.map(Mention::to).orElse(at + 1);
    }
    return mentions;
  }

  private static Optional<Mention> longest(List<Word> words, int from) {
    for (int to = Math.min(from + 4, words.size()); to > from; to--) {
      Optional<AnswerDate> date = date(words, from, to);
      if (date.isPresent()) {
        return Optional.of(new Mention(date.get(), from, to));
      }
    }
    return Optional.empty();
  }

  private static Optional<AnswerDate> date(List<Word> words, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      String form = words.get(i).form();
      boolean edge = i == from || i == to - 1;
      if (words.get(from).sentence() != words.get(i).sentence() || (edge && !isPart(form))) {
        return Optional.empty();
      }
      text.append(withoutNote(form)).append(' ');
    }
    return AnswerDate.parse(text.toString());
  }

  private static boolean isPart(String form) {
    return SpokenNumbers.isDigits(form) || AnswerDate.endsInMonth(form);
  }

  /** "20121" as 2012 with the mark of a footnote. */
  private static String withoutNote(String form) {
    return form.matches("(1[0-9]|20)\\d{3,4}") && form.length() > 4 ? form.substring(0, 4) : form;
  }
}
