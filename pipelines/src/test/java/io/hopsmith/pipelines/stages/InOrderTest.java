package io.hopsmith.pipelines.stages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InOrderTest {
  private final List<Integer> taken = new ArrayList<>();

  @Test
  void worksInTheCallingThreadWhenThereIsOne() {
    List<Thread> threads = new ArrayList<>();
    InOrder.of(List.of(1, 2), 1, n -> Thread.currentThread(), threads::add);
    assertThat(threads).containsExactly(Thread.currentThread(), Thread.currentThread());
  }

  @Test
  void takesResultsInTheOrderOfTheElementsWhicheverIsReadyFirst() {
    CountDownLatch lastIsDone = new CountDownLatch(1);
    InOrder.of(
        List.of(1, 2), 2, n -> n == 1 ? after(lastIsDone, n) : last(lastIsDone, n), taken::add);
    assertThat(taken).containsExactly(1, 2);
  }

  @Test
  void worksOnAsManyElementsAtATimeAsThereAreThreads() {
    CyclicBarrier three = new CyclicBarrier(3);
    InOrder.of(List.of(1, 2, 3, 4, 5, 6), 3, n -> meet(three, n), taken::add);
    assertThat(taken).containsExactly(1, 2, 3, 4, 5, 6);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void throwsWhatAnElementThrowsAfterTheResultsBeforeIt(int threads) {
    assertThatThrownBy(() -> InOrder.of(List.of(2, 1, 0, 4), threads, n -> 100 / n, taken::add))
        .hasStackTraceContaining("ArithmeticException: / by zero");
    assertThat(taken).containsExactly(50, 100);
  }

  private static int after(CountDownLatch event, int n) {
    try {
      event.await();
      return n;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int last(CountDownLatch event, int n) {
    event.countDown();
    return n;
  }

  private static int meet(CyclicBarrier others, int n) {
    try {
      others.await();
      return n;
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
