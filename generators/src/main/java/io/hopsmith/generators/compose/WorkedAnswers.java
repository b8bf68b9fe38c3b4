package io.hopsmith.generators.compose;

import io.hopsmith.agents.facts.Worked;
import io.hopsmith.schemas.Ids;
import io.hopsmith.schemas.Side;
import io.hopsmith.schemas.Value;

/**
 * Which small numbers a question of a side may have for an answer. "12 years" comes out of many
 * pairs of things, and rows of the two sides share no answer: each number belongs to one side, by
 * its hash. The smallest are guessed too easily. Amounts hardly ever agree and are free.
 */
final class WorkedAnswers {
  private static final int LEAST_YEARS = 5;
  private static final int LEAST_COUNT = 4;

  /** One number in so many belongs to the eval side. */
  private static final int SHARES = 3;

  private final Side side;

  WorkedAnswers(Side side) {
    this.side = side;
  }

  /** Whether the difference of two dates, or of two amounts in one unit, may be asked for. */
  boolean mayBeDifference(Value one, Value other) {
    boolean date = one.kind() == Value.Kind.DATE;
    return !date
        || (Math.abs(one.year() - other.year()) >= LEAST_YEARS
            && isOurs(Worked.difference(one, other)));
  }

  /** Whether a number of things may be asked for. */
  boolean mayBeCount(int things) {
    return things >= LEAST_COUNT && isOurs(Integer.toString(things));
  }

  private boolean isOurs(String answer) {
    return (Ids.shard(answer, SHARES) == 0) == (side == Side.EVAL);
  }
}
