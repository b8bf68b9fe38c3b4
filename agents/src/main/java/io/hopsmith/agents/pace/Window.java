package io.hopsmith.agents.pace;

/**
 * How many calls at a time, and how many a second, a service takes; learnt from its answers. Pure:
 * time is a parameter, in nanoseconds. Not safe for several threads.
 *
 * <p>Concurrency grows by one with every answer at first (it doubles with each round trip), after
 * the first trouble by one a round trip, and is cut by {@value #CUT} in trouble (additive increase,
 * multiplicative decrease; Chiu and Jain, 1989). A refusal because of a rate also fixes the rate:
 * at what was answered in the second before, or comes to be in the second after, when calls that
 * were taken earlier are answered too. From there it grows, in the n-th second by n times {@value
 * #GROWTH}, so that it stays near what is allowed, and comes back soon from far below.
 */
final class Window {
  private static final double CUT = 0.7;
  private static final double GROWTH = 0.01;
  private static final int INITIAL = 64;
  private static final long SECOND = 1_000_000_000L;

  private final int most;
  private final AnswerRate answers = new AnswerRate();
  private double size;
  private boolean slowStart = true;
  private double perSecond = Double.POSITIVE_INFINITY;

  /** The rate that was refused last. */
  private double before = Double.POSITIVE_INFINITY;

  private long lastCut = Long.MIN_VALUE;
  private int secondsOfGrowth;

  Window(int most) {
    this.most = most;
    this.size = Math.min(INITIAL, most);
  }

  /** Calls that may be under way at a time, at least 1. */
  int size() {
    return (int) Math.max(1, Math.floor(size));
  }

  /** Calls that may begin in a second; infinite where no refusal has shown a bound. */
  double perSecond() {
    return perSecond;
  }

  void answered(long now) {
    answers.add(now);
    size = Math.min(most, slowStart ? size + 1 : size + 1 / size);
    if (perSecond != Double.POSITIVE_INFINITY) {
      learn(now);
    }
  }

  private void learn(long now) {
    if (now - lastCut < SECOND) {
      perSecond = Math.max(perSecond, Math.min(before, answers.perSecond(now)));
    } else if (now - lastCut >= (secondsOfGrowth + 1) * SECOND) {
      secondsOfGrowth++;
      perSecond *= 1 + Math.min(1, GROWTH * secondsOfGrowth);
    }
  }

  /** The service says that it is called too often. */
  void refused(long now) {
    if (isNewTrouble(now)) {
      double seen = answers.perSecond(now);
      before = perSecond;
      perSecond = Math.max(1, Math.min(perSecond, seen));
      secondsOfGrowth = 0;
      cut(now);
    }
  }

  /** The service fails or does not answer. */
  void overloaded(long now) {
    if (isNewTrouble(now)) {
      cut(now);
    }
  }

  /** Calls that were under way at the time of a cut say nothing about what came of it. */
  private boolean isNewTrouble(long now) {
    return lastCut == Long.MIN_VALUE || now - lastCut >= SECOND;
  }

  private void cut(long now) {
    slowStart = false;
    size = Math.max(1, size * CUT);
    lastCut = now;
  }
}
