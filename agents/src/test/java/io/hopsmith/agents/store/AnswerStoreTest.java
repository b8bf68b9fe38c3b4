package io.hopsmith.agents.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerStoreTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  @TempDir Path temp;

  private static Call call(String request) {
    return new Call(Call.Kind.MODEL, "openai POST http://h/v1", request, 0);
  }

  private static StoredAnswer answer(String text) {
    return StoredAnswer.json(200, text, 12, NOON);
  }

  private AnswerStore store() {
    return AnswerStore.inFile(temp.resolve("cache.db"));
  }

  @Test
  void givesBackWhatItStoredAfterBeingOpenedAgain() {
    try (AnswerStore store = store()) {
      store.put(
          "r", call("a"), new StoredAnswer(200, "text/html", new byte[] {0, -1}, 7, NOON), false);
    }
    try (AnswerStore store = store()) {
      StoredAnswer found = store.find(call("a").key()).orElseThrow().answer();
      assertThat(found.body()).containsExactly(0, -1);
      assertThat(found.contentType()).isEqualTo("text/html");
      assertThat(found.millis()).isEqualTo(7);
      assertThat(found.at()).isEqualTo(NOON);
      assertThat(store.find(call("b").key())).isEmpty();
    }
  }

  @Test
  void keepsTheFirstAnswerUnlessItIsReplaced() {
    try (AnswerStore store = store()) {
      store.put("r", call("a"), answer("one"), false);
      store.put("r", call("a"), answer("two"), false);
      assertThat(store.find(call("a").key()).orElseThrow().answer().text()).isEqualTo("one");
      store.put("r", call("a"), answer("three"), true);
      assertThat(store.find(call("a").key()).orElseThrow().answer().text()).isEqualTo("three");
    }
  }

  @Test
  void addsUpWhatARunSpentOnModelsAndSearches() {
    try (AnswerStore store = store()) {
      store.put("r", call("a"), answer("one"), false);
      store.put("r", call("b"), answer("two"), false);
      store.put("other", call("c"), answer("three"), false);
      Call search = new Call(Call.Kind.SEARCH, "t", "q", 0);
      store.put("r", search, answer("hits"), false);
      for (String each : List.of("a", "a", "b", "c")) {
        store.account(call(each).key(), new Spend(1, 10, 5, 0.25));
      }
      store.account(search.key(), new Spend(1, 0, 0, 0.125));
      store.put("other", call("d"), answer("four"), false); // writes what is noted, too
      assertThat(store.find(call("a").key()).orElseThrow().accounted()).isTrue();
      assertThat(store.spent("r")).isEqualTo(new Spend(3, 20, 10, 0.625));
      assertThat(store.spent("r", Call.Kind.MODEL)).isEqualTo(new Spend(2, 20, 10, 0.5));
    }
  }

  @Test
  void storesWhatManyThreadsPutAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    try (AnswerStore store = store()) {
      List<Future<?>> puts = new ArrayList<>();
      for (int i = 0; i < 400; i++) {
        String request = "request " + i;
        puts.add(threads.submit(() -> store.put("r", call(request), answer(request), false)));
      }
      for (Future<?> put : puts) {
        put.get();
      }
      for (int i = 0; i < 400; i++) {
        String request = "request " + i;
        assertThat(store.find(call(request).key()).orElseThrow().answer().text())
            .isEqualTo(request);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void tellsCallsApartByEverythingInThem() {
    Call one = new Call(Call.Kind.MODEL, "openai POST http://h/v1", "r", 0);
    assertThat(
            List.of(
                new Call(Call.Kind.SEARCH, "openai POST http://h/v1", "r", 0).key(),
                new Call(Call.Kind.MODEL, "mistral POST http://h/v1", "r", 0).key(),
                new Call(Call.Kind.MODEL, "openai POST http://h/v1", "R", 0).key(),
                new Call(Call.Kind.MODEL, "openai POST http://h/v1", "r", 1).key()))
        .doesNotHaveDuplicates()
        .doesNotContain(one.key());
  }

  @Test
  void saysWhichFileIsNoStore() throws IOException {
    Path text = Files.writeString(temp.resolve("notes.txt"), "these are some notes ".repeat(100));
    assertThatThrownBy(() -> AnswerStore.inFile(text))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("notes.txt");
  }
}
