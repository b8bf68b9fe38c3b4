package io.hopsmith.agents.judge;

import java.util.List;
import java.util.Optional;

/** Finds a date in another form or more precisely. */
final class DateFinder implements Finder {
  @Override
  public List<Found> find(Gold gold, Reply reply) {
    Optional<AnswerDate> wanted = gold.date();
    if (wanted.isEmpty()) {
      return List.of();
    }
    return reply.dates().stream()
        .filter(mention -> mention.date().agreesWith(wanted.get()))
        .filter(mention -> isSameYear(mention.date(), wanted.get()))
        .map(
            mention ->
                new Found(mention.from(), mention.to(), reason(mention.date(), wanted.get())))
        .toList();
  }

  private static boolean isSameYear(AnswerDate date, AnswerDate wanted) {
    return date.year() > 0 || (date.day() > 0 && wanted.day() > 0);
  }

  private static String reason(AnswerDate date, AnswerDate wanted) {
    return date.atLeastAsPreciseAs(wanted) ? "the same date" : "the date, less precisely";
  }
}
