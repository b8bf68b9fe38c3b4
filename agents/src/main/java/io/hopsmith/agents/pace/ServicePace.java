package io.hopsmith.agents.pace;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Calls of one service by any number of threads: as many at a time and a second as it takes, within
 * limits; tries again where that may help; waits while the service is down (a circuit breaker: one
 * caller at a time asks whether it is back) and gives up when it is down for too long.
 */
public final class ServicePace {
  private static final int FAILURES_OF_A_BREAK = 5;
  private static final int REFUSALS_OF_A_STOP = 3;
  private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

  private final PaceLimits limits;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition free = lock.newCondition();
  private final Window window;
  private final TokenBucket requests;
  private final TokenBucket tokens;
  private int underWay;
  private long nextStart = System.nanoTime();
  private long pausedUntil = nextStart;
  private long answers;
  private int refusalsInARow;
  private int failuresInARow;
  private long silentSince;

  public ServicePace(PaceLimits limits) {
    this.limits = limits;
    this.window = new Window(limits.inFlight());
    this.requests = new TokenBucket(limits.requestsPerMinute());
    this.tokens = new TokenBucket(limits.tokensPerMinute());
  }

  /**
   * One attempt at a call.
   *
   * @param <T> type of an answer
   */
  public interface Attempt<T> {
    Outcome<T> make() throws InterruptedException;
  }

  /**
   * Makes a call, again if need be.
   *
   * @param units tokens that it may take, as far as known
   * @throws GaveUpException when the service gives no answer
   */
  public <T> T call(int units, Attempt<T> attempt) throws GaveUpException, InterruptedException {
    int inVain = 0;
    for (int attempts = 1; ; attempts++) {
      long before = answers();
      Outcome<T> outcome = attempted(units, attempt);
      inVain += answers() > before ? 1 : 0;
      if (outcome instanceof Outcome.Answer<T> answer) {
        return answer.value();
      }
      if (outcome instanceof Outcome.Failure<T> failure) {
        giveUpIfToldToWait(failure.retryAfter(), failure.detail());
        giveUp(failure.reached() || inVain >= limits.attempts(), failure.detail(), attempts);
        sleep(wait(failure.retryAfter(), attempts));
      } else if (outcome instanceof Outcome.TooOften<T> refusal) {
        giveUpIfToldToWait(refusal.retryAfter(), refusal.detail());
        giveUp(false, refusal.detail(), attempts);
        sleep(wait(refusal.retryAfter(), attempts));
      }
    }
  }

  /** Answers so far: while others get some, it is a call of its own that gets none. */
  private long answers() {
    lock.lock();
    try {
      return answers;
    } finally {
      lock.unlock();
    }
  }

  private <T> Outcome<T> attempted(int units, Attempt<T> attempt) throws InterruptedException {
    sleepUntil(begin(units));
    boolean ended = false;
    try {
      Outcome<T> outcome = attempt.make();
      ended = true;
      end(outcome);
      return outcome;
    } finally {
      if (!ended) {
        leave();
      }
    }
  }

  /** Waits for a place; when the call may start. */
  private long begin(int units) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      while (underWay >= room()) {
        free.await();
      }
      underWay++;
      return startTime(units, System.nanoTime());
    } finally {
      lock.unlock();
    }
  }

  /** While the service is down, one asks at a time. */
  private int room() {
    return isBroken() ? 1 : window.size();
  }

  private boolean isBroken() {
    return failuresInARow >= FAILURES_OF_A_BREAK;
  }

  private long startTime(int units, long now) {
    long earliest = Math.max(Math.max(now, pausedUntil), nextStart);
    nextStart = earliest + (long) (SECOND / window.perSecond());
    return Math.max(earliest, Math.max(requests.take(1, now), tokens.take(units, now)));
  }

  private void sleepUntil(long start) throws InterruptedException {
    try {
      TimeUnit.NANOSECONDS.sleep(start - System.nanoTime());
    } catch (InterruptedException e) {
      leave();
      throw e;
    }
  }

  private void leave() {
    lock.lock();
    try {
      underWay--;
      signal();
    } finally {
      lock.unlock();
    }
  }

  private <T> void end(Outcome<T> outcome) {
    lock.lock();
    try {
      underWay--;
      note(outcome, System.nanoTime());
      signal();
    } finally {
      lock.unlock();
    }
  }

  /** One that ends lets one begin, and another where there is more room than before. */
  private void signal() {
    for (int i = 0; i < Math.min(room() - underWay, 2); i++) {
      free.signal();
    }
  }

  private <T> void note(Outcome<T> outcome, long now) {
    if (outcome instanceof Outcome.Answer<T>) {
      window.answered(now);
      answers++;
      refusalsInARow = 0;
      failuresInARow = 0;
      return;
    }
    if (refusalsInARow + failuresInARow == 0) {
      silentSince = now;
    }
    if (outcome instanceof Outcome.TooOften<T> refusal) {
      window.refused(now);
      refusalsInARow++;
      pauseIfClosed(refusal, now);
    } else if (outcome instanceof Outcome.Failure<T> failure) {
      window.overloaded(now);
      failuresInARow++;
      pauseIfBroken(failure, now);
    }
  }

  /** A service that refuses all for a while is left alone for as long as it asks. */
  private <T> void pauseIfClosed(Outcome.TooOften<T> refusal, long now) {
    if (refusalsInARow >= REFUSALS_OF_A_STOP && now - silentSince > SECOND) {
      pause(wait(refusal.retryAfter(), refusalsInARow), now);
    }
  }

  private <T> void pauseIfBroken(Outcome.Failure<T> failure, long now) {
    if (isBroken()) {
      pause(wait(failure.retryAfter(), failuresInARow), now);
    }
  }

  private void pause(Duration time, long now) {
    pausedUntil = Math.max(pausedUntil, now + time.toNanos());
  }

  private void giveUpIfToldToWait(Optional<Duration> told, String detail) throws GaveUpException {
    if (told.isPresent() && told.get().compareTo(limits.patience()) > 0) {
      throw new GaveUpException(
          "asks for a wait of %d s: %s".formatted(told.get().toSeconds(), detail), true);
    }
  }

  private void giveUp(boolean reached, String detail, int attempts) throws GaveUpException {
    Duration silent = silence();
    if (silent.compareTo(limits.patience()) > 0) {
      throw new GaveUpException(
          "no answer to any call for %d s, last: %s".formatted(silent.toSeconds(), detail), true);
    }
    if (reached && attempts >= limits.attempts()) {
      throw new GaveUpException(
          "no answer in %d attempts, last: %s".formatted(attempts, detail), false);
    }
  }

  private Duration silence() {
    lock.lock();
    try {
      return refusalsInARow + failuresInARow == 0
          ? Duration.ZERO
          : Duration.ofNanos(System.nanoTime() - silentSince);
    } finally {
      lock.unlock();
    }
  }

  /** Never so long that patience ends unseen. */
  private Duration wait(Optional<Duration> told, int attempts) {
    Duration most = limits.patience().dividedBy(4);
    return told.map(BackOff::told)
        .orElseGet(
            () -> {
              Duration wait = BackOff.after(attempts);
              return wait.compareTo(most) < 0 ? wait : most;
            });
  }

  private static void sleep(Duration time) throws InterruptedException {
    Thread.sleep(time.toMillis());
  }
}
