package io.hopsmith.agents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.hopsmith.agents.store.StoredCalls.Answered;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCallsTest {
  private static final Call CALL = new Call(Call.Kind.MODEL, "openai POST http://h", "hello", 2);

  @TempDir Path temp;

  private final AtomicInteger sent = new AtomicInteger();
  private AnswerStore store;

  @BeforeEach
  void open() {
    store = AnswerStore.inFile(temp.resolve("cache.db"));
  }

  @AfterEach
  void close() {
    store.close();
  }

  private StoredAnswer live() {
    return StoredAnswer.json(200, "answer " + sent.incrementAndGet(), 1, Instant.now());
  }

  private static String text(Answered answered) {
    return answered.answer().text();
  }

  @Test
  void sendsOnce() throws Exception {
    StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "r");
    Answered first = calls.answer(CALL, this::live);
    Answered second = calls.answer(CALL, this::live);
    assertThat(first.remembered()).isFalse();
    assertThat(second.remembered()).isTrue();
    assertThat(text(second)).isEqualTo("answer 1");
    assertThat(sent).hasValue(1);
  }

  @Test
  void sendsOneOfEqualCallsAtTheSameTime() throws Exception {
    StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "r");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Answered> first =
          threads.submit(
              () ->
                  calls.answer(
                      CALL,
                      () -> {
                        begun.countDown();
                        go.await();
                        return live();
                      }));
      begun.await();
      Future<Answered> second = threads.submit(() -> calls.answer(CALL, this::live));
      go.countDown();
      assertThat(text(first.get())).isEqualTo("answer 1").isEqualTo(text(second.get()));
      assertThat(sent).hasValue(1);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void leavesNobodyWaitingForACallThatBroke() throws Exception {
    StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "r");
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Answered> broken =
          threads.submit(
              () ->
                  calls.answer(
                      CALL,
                      () -> {
                        begun.countDown();
                        go.await();
                        throw new AssertionError("broken");
                      }));
      begun.await();
      Future<Answered> waiting = threads.submit(() -> calls.answer(CALL, this::live));
      go.countDown();
      assertThatThrownBy(broken::get).hasCauseInstanceOf(AssertionError.class);
      try {
        assertThat(text(waiting.get())).isEqualTo("answer 1"); // it came when the other was gone
      } catch (ExecutionException e) {
        assertThat(e).hasCauseInstanceOf(CancellationException.class);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void storesNothingOfACallThatFails() throws Exception {
    StoredCalls calls = new StoredCalls(store, StoreMode.LIVE, "r");
    assertThatThrownBy(
            () ->
                calls.answer(
                    CALL,
                    () -> {
                      throw new IOException("down");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("down");
    assertThat(text(calls.answer(CALL, this::live))).isEqualTo("answer 1");
  }

  @Test
  void sendsNothingInReplayAndNamesWhatIsMissing() throws Exception {
    StoredCalls replay = new StoredCalls(store, StoreMode.REPLAY_ONLY, "r");
    assertThatThrownBy(() -> replay.answer(CALL, this::live))
        .isInstanceOf(MissingAnswerException.class)
        .hasMessageContaining("model call openai POST http://h (sample 2")
        .hasMessageContaining("cache.db");
    assertThat(sent).hasValue(0);
    new StoredCalls(store, StoreMode.LIVE, "r").answer(CALL, this::live);
    assertThat(text(replay.answer(CALL, this::live))).isEqualTo("answer 1");
  }

  @Test
  void refreshesWhatIsOlderThanTheRunOnce() throws Exception {
    new StoredCalls(store, StoreMode.LIVE, "old").answer(CALL, this::live);
    StoredCalls refresh = new StoredCalls(store, StoreMode.REFRESH, "new");
    assertThat(text(refresh.answer(CALL, this::live))).isEqualTo("answer 2");
    assertThat(text(refresh.answer(CALL, this::live))).isEqualTo("answer 2");
    StoredCalls again = new StoredCalls(store, StoreMode.REFRESH, "new");
    assertThat(text(again.answer(CALL, this::live))).isEqualTo("answer 2");
  }

  @Test
  void aWorkerWhoseClockIsBehindMakesNobodyAskAgain() throws Exception {
    new StoredCalls(store, StoreMode.REFRESH, "skewed"); // here the run begins
    StoredCalls.Live behind =
        () ->
            StoredAnswer.json(
                200,
                "answer " + sent.incrementAndGet(),
                1,
                Instant.now().minus(Duration.ofHours(1)));
    StoredCalls refresh = new StoredCalls(store, StoreMode.REFRESH, "skewed");
    assertThat(text(refresh.answer(CALL, behind))).isEqualTo("answer 1");
    assertThat(refresh.answer(CALL, behind).remembered()).isTrue();
    assertThat(sent).hasValue(1);
  }
}
