package io.hopsmith.pipelines.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class InFlightTest {
  private final List<Integer> taken = new ArrayList<>();

  @Test
  void worksInTheCallingThreadWhenThereIsOne() {
    List<Thread> threads = new ArrayList<>();
    try (InFlight<Thread> inFlight = new InFlight<>(1)) {
      inFlight.add(Thread::currentThread, threads::add);
      assertThat(threads).as("at once").containsExactly(Thread.currentThread());
      inFlight.finish(threads::add);
    }
    assertThat(threads).hasSize(1);
  }

  @Test
  void nothingReadyWaitsForWhatIsNot() {
    CountDownLatch end = new CountDownLatch(1);
    try (InFlight<Integer> inFlight = new InFlight<>(2)) {
      inFlight.add(() -> after(end, 1), taken::add);
      inFlight.add(() -> 2, taken::add);
      inFlight.add(() -> 3, taken::add);
      inFlight.add(() -> 4, taken::add);
      assertThat(taken).as("while the first goes on").startsWith(2, 3);
      end.countDown();
      inFlight.finish(taken::add);
    }
    assertThat(taken).containsExactlyInAnyOrder(1, 2, 3, 4);
  }

  @Test
  void asManyAreUnderWayAsIsSaidAndNoMore() {
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CyclicBarrier three = new CyclicBarrier(3);
    try (InFlight<Integer> inFlight = new InFlight<>(3)) {
      for (int i = 0; i < 30; i++) {
        int n = i;
        inFlight.add(
            () -> {
              most.accumulateAndGet(now.incrementAndGet(), Math::max);
              meet(three);
              now.decrementAndGet();
              return n;
            },
            taken::add);
      }
      inFlight.finish(taken::add);
    }
    assertThat(most).hasValue(3);
    assertThat(taken).hasSize(30).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void throwsWhatWorkThrows(int most) {
    try (InFlight<Integer> inFlight = new InFlight<>(most)) {
      assertThatThrownBy(
              () -> {
                for (int n : List.of(2, 1, 0, 4)) {
                  inFlight.add(() -> 100 / n, taken::add);
                }
                inFlight.finish(taken::add);
              })
          .hasStackTraceContaining("ArithmeticException: / by zero");
    }
    assertThat(taken).isSubsetOf(50, 100, 25);
  }

  @Test
  void whereOneFailsTheOthersHaveEndedBeforeTheCallerKnows() {
    CountDownLatch never = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    AtomicBoolean ended = new AtomicBoolean();
    InFlight<Integer> inFlight = new InFlight<>(2);
    inFlight.add(
        () -> {
          try {
            begun.countDown();
            return after(never, 1);
          } finally {
            ended.set(true);
          }
        },
        taken::add);
    inFlight.add(() -> 1 / (after(begun, 1) - 1), taken::add);
    assertThatThrownBy(() -> inFlight.finish(taken::add)).hasMessageContaining("work failed");
    assertThat(ended).isTrue();
    assertThat(taken).isEmpty();
  }

  private static int after(CountDownLatch event, int n) {
    try {
      event.await();
      return n;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void meet(CyclicBarrier others) {
    try {
      others.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
