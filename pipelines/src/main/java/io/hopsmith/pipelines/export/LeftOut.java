package io.hopsmith.pipelines.export;

import java.util.Locale;

/** Why a row or a rollout is not in an export that it might be in. */
enum LeftOut {
  /** A rollout that gave another answer than the gold one. */
  INCORRECT_ROLLOUT,
  /** A rollout that gave up: there is no last turn to tell. */
  ROLLOUT_WITHOUT_ANSWER,
  /** A rollout with a call of an unknown tool, or with arguments that are no JSON object. */
  ROLLOUT_WITH_MALFORMED_CALL,
  /** A row of which no rollout is left. */
  ROW_WITHOUT_ROLLOUT,
  /** A row of which no rollout is preferred to another. */
  ROW_WITHOUT_PAIR;

  /** As {@code export.json} has it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
