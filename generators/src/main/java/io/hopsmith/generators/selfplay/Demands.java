package io.hopsmith.generators.selfplay;

import io.hopsmith.generators.question.Plan;
import io.hopsmith.schemas.Constraint;
import io.hopsmith.schemas.Rejection.Reason;
import java.util.List;
import java.util.function.Predicate;

/**
 * What self-play demands of a plan beside soundness: that it chains several of the sampled themes,
 * and rests on a recent page. Remembers what it refused, for the reason of a rejection. For one
 * attempt.
 */
final class Demands implements Predicate<Plan> {
  /** Themes that a question must chain. */
  private static final int LEAST_CHAINED = 2;

  private final Themes themes;
  private final List<Theme> sampled;
  private final Recency recency;
  private int old;
  private int narrow;

  Demands(Themes themes, List<Theme> sampled, Recency recency) {
    this.themes = themes;
    this.sampled = sampled;
    this.recency = recency;
  }

  @Override
  public boolean test(Plan plan) {
    if (themes.used(plan, sampled).size() < Math.min(LEAST_CHAINED, sampled.size())) {
      narrow++;
      return false;
    }
    boolean recent = recency.holds(plan);
    old += recent ? 0 : 1;
    return recent;
  }

  /** Whether a clue's statement belongs to one of the themes. */
  boolean isOnTheme(Constraint clue) {
    return themes.isOn(clue, sampled);
  }

  /** Why nothing was composed. */
  Reason reason() {
    return old > 0 ? Reason.NOT_RECENT : Reason.NO_UNIQUE_QUESTION;
  }

  /** The same for a person. */
  String detail(int entities) {
    if (old > 0) {
      return "none of %d questions rests on a page of %s or later".formatted(old, recency);
    }
    return narrow > 0
        ? "%d questions chain too few of %d themes".formatted(narrow, sampled.size())
        : "no set of clues over %d entities of %d themes has one answer"
            .formatted(entities, sampled.size());
  }
}
