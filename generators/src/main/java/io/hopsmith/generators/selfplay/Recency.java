package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.Workshop;
import io.hopsmith.generators.question.GoldAnswer;
import io.hopsmith.generators.question.Plan;
import java.util.Set;

/**
 * Whether a question rests on recent pages: some hop's page gives itself a date that is not before
 * the cut-off. A page without a date, or with one too vague to tell, is not recent.
 */
final class Recency {
  private static final String FIRST_DAY = "0000-01-01";

  private final String cutOff;
  private final Workshop workshop;

  /** Reads the cut-off of the workshop's recipe; without one everything is recent enough. */
  Recency(Workshop workshop) {
    this.workshop = workshop;
    cutOff = workshop.recipe().play().recencyCutOff();
  }

  boolean holds(Plan plan) {
    return cutOff.isEmpty()
        || workshop
            .hops()
            .write(plan, GoldAnswer.of(plan, workshop.facts()).text(), workshop.pages())
            .stream()
            .anyMatch(hop -> isRecent(workshop.pages().at(hop.url()).published()));
  }

  /** Whether some of the pages is recent, or none has to be. */
  boolean holdsOf(Set<String> urls) {
    return cutOff.isEmpty()
        || urls.stream().anyMatch(url -> isRecent(workshop.pages().at(url).published()));
  }

  private boolean isRecent(String published) {
    return !published.isEmpty() && firstDay(published).compareTo(firstDay(cutOff)) >= 0;
  }

  /** The first day of a year or month, or the day itself. */
  private static String firstDay(String date) {
    return date + FIRST_DAY.substring(Math.min(date.length(), FIRST_DAY.length()));
  }

  @Override
  public String toString() {
    return cutOff;
  }
}
