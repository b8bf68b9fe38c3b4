package io.hopsmith.agents.engines;

import java.util.Optional;
import java.util.OptionalInt;

/** The spans of time that engines can be asked for. */
enum TimeRange {
  DAY(1),
  WEEK(7),
  MONTH(31),
  YEAR(366);

  private final int days;

  TimeRange(int days) {
    this.days = days;
  }

  /** The shortest span that holds so many days; empty for none, and for more than a year. */
  static Optional<TimeRange> holding(OptionalInt days) {
    for (TimeRange range : values()) {
      if (days.isPresent() && days.getAsInt() <= range.days) {
        return Optional.of(range);
      }
    }
    return Optional.empty();
  }
}
