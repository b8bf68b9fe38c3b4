package io.hopsmith.agents.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ServicePaceTest {
  private static final Optional<Duration> SOON = Optional.of(Duration.ofMillis(1));

  private static PaceLimits limits(int inFlight, Duration patience) {
    return new PaceLimits(inFlight, 0, 0, 3, patience);
  }

  private static ServicePace pace() {
    return new ServicePace(limits(4, Duration.ofSeconds(60)));
  }

  @Test
  void triesAgainUntilThereIsAnAnswer() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    String answer =
        pace()
            .call(
                1,
                () ->
                    switch (attempts.incrementAndGet()) {
                      case 1 -> new Outcome.Failure<>(false, SOON, "reset");
                      case 2 -> new Outcome.TooOften<>(SOON, "429");
                      default -> new Outcome.Answer<>("yes");
                    });
    assertThat(answer).isEqualTo("yes");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void givesUpACallThatTheServiceItselfFailsAt() {
    AtomicInteger attempts = new AtomicInteger();
    assertThatThrownBy(
            () ->
                pace()
                    .call(
                        1,
                        () -> {
                          attempts.incrementAndGet();
                          return new Outcome.Failure<>(true, SOON, "status 500");
                        }))
        .isInstanceOfSatisfying(GaveUpException.class, e -> assertThat(e.isServiceDown()).isFalse())
        .hasMessage("no answer in 3 attempts, last: status 500");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void givesUpAServiceThatIsDownForTooLong() {
    ServicePace pace = new ServicePace(limits(4, Duration.ofMillis(50)));
    assertThatThrownBy(
            () ->
                pace.call(
                    1,
                    () ->
                        new Outcome.Failure<>(
                            false, Optional.of(Duration.ofMillis(10)), "connection refused")))
        .isInstanceOfSatisfying(GaveUpException.class, e -> assertThat(e.isServiceDown()).isTrue())
        .hasMessageContaining("connection refused");
  }

  @Test
  void doesNotWaitLongerThanItsPatienceForAServiceThatAsksToWait() {
    assertThatThrownBy(
            () ->
                pace()
                    .call(
                        1, () -> new Outcome.TooOften<>(Optional.of(Duration.ofDays(1)), "quota")))
        .isInstanceOfSatisfying(GaveUpException.class, e -> assertThat(e.isServiceDown()).isTrue())
        .hasMessageContaining("86400 s");
  }

  @Test
  void hasNoMoreUnderWayThanAllowed() throws Exception {
    ServicePace pace = pace();
    AtomicInteger underWay = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try {
      List<Future<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        calls.add(
            threads.submit(
                () ->
                    pace.<Integer>call(
                        1,
                        () -> {
                          int now = underWay.incrementAndGet();
                          most.accumulateAndGet(now, Math::max);
                          Thread.onSpinWait();
                          underWay.decrementAndGet();
                          return new Outcome.Answer<>(now);
                        })));
      }
      for (Future<Integer> call : calls) {
        call.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most.get()).isBetween(1, 4);
  }

  @Test
  void freesThePlaceOfACallThatBreaks() throws Exception {
    ServicePace pace = new ServicePace(limits(1, Duration.ofSeconds(60)));
    assertThatThrownBy(
            () ->
                pace.call(
                    1,
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(pace.<String>call(1, () -> new Outcome.Answer<>("next"))).isEqualTo("next");
  }

  @Test
  void givesUpACallThatNeverGetsThroughWhileOthersDo() {
    ServicePace pace = pace();
    assertThatThrownBy(
            () ->
                pace.call(
                    1,
                    () -> {
                      String other = answered(pace);
                      return new Outcome.Failure<>(false, SOON, "status 504 " + other);
                    }))
        .isInstanceOfSatisfying(GaveUpException.class, e -> assertThat(e.isServiceDown()).isFalse())
        .hasMessageContaining("no answer in 3 attempts, last: status 504");
  }

  private static String answered(ServicePace pace) throws InterruptedException {
    try {
      return pace.call(1, () -> new Outcome.Answer<>("yes"));
    } catch (GaveUpException e) {
      throw new IllegalStateException(e);
    }
  }
}
